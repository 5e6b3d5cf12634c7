"""Calls the server as the documentation of Perspective API shows, with another discovery URL."""

import json
import sys

from googleapiclient import discovery
from googleapiclient.errors import HttpError

client = discovery.build(
    "commentanalyzer",
    "v1alpha1",
    developerKey="none",
    discoveryServiceUrl=sys.argv[1],
    static_discovery=False,
)


def analyze(text, attribute="TOXICITY"):
    body = {
        "comment": {"text": text},
        "requestedAttributes": {attribute: {}},
        "languages": ["en"],
    }
    try:
        return client.comments().analyze(body=body).execute()
    except HttpError as error:
        return {"status": error.status_code, "reason": error.reason}


print(json.dumps([analyze("you are a stupid loser"), analyze("thank you, that was really helpful"), analyze("hi", "FLIRTATION")]))
