"""SMS, spam or ordinary (believed CC BY 4.0).

Used instead of smishing-5971, which has the same messages: the labels of the copy of that set
which we have are shuffled (of the 4,415 messages in both, as many of its "ham" are spam here
as of its "smishing"), and a model learns nothing from it.
"""

import re
from collections.abc import Iterator

from ...paths import TRAIN
from ..row import Row, absent
from ..tables import comma_rows

NAME = "sms-spam-collection"
# Weak: a prize to be claimed or an account to be confirmed is bait, other advertising is not.
_BAIT = re.compile(
    r"\b(claim|you(?:'ve| have)? (?:been )?(?:won|win|selected|awarded)|winner|awarded|prize"
    r"|account|statement|unredeemed|urgent)\b",
    re.IGNORECASE,
)


def rows() -> Iterator[Row]:
    for row in comma_rows(TRAIN / NAME / "spam.csv"):
        text = row["message"]
        # Mass messages differ in a number or two: what remains without digits is the group.
        plain = "".join(c for c in text.lower() if c.isalpha())[:60]
        labels = absent("spam", "phishing", "money-mule", "hate", "threat", "sextortion")
        if row["class_label"] == "spam":
            labels = {"spam": 1.0} | absent("insult", "threat", "hate")
            if _BAIT.search(text):
                labels["phishing"] = 1.0
        yield Row(text, labels, "en", NAME, f"{NAME}:{plain}")
