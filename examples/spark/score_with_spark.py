"""Scores JSON lines with Spark: every partition is piped through `score`, which is a filter.

    spark-submit score_with_spark.py messages.jsonl scores -- \\
        npx --no nightlight-bench score messages --tier tiny

The output folder has one part a partition. In order, they are what one process would write. Lines
that could not be scored contain an error, as always; the job doesn't stop for them. It fails if
`score` stops early, or if lines are missing at the end.
"""

import shlex
import sys

from pyspark.sql import SparkSession

PIPE = ["--in", "-", "--out", "-", "--workers", "1"]


def main(source: str, output: str, *command: str) -> None:
    spark = SparkSession.builder.appName("nightlight-score").getOrCreate()
    context = spark.sparkContext
    # `score` exits with 1 if a line was bad, which must not fail the other lines: `|| [ $? = 1 ]`.
    words = " ".join(shlex.quote(word) for word in [*command, *PIPE])
    lines = context.textFile(source, minPartitions=context.defaultParallelism)
    scored = lines.pipe(f"sh -c {shlex.quote(f'{words} || [ $? = 1 ]')}", checkCode=True)
    scored.saveAsTextFile(output)
    # Other programs exit with 1 too, such as npx if it doesn't find the package.
    read, written = lines.count(), context.textFile(output).count()
    spark.stop()
    if read != written:
        sys.exit(f"Of {read} lines, {written} were written to {output}.")


if __name__ == "__main__":
    before, _, after = " ".join(map(shlex.quote, sys.argv[1:])).partition(" -- ")
    source, output = shlex.split(before)
    main(source, output, *shlex.split(after))
