"""TextRank of the same text by summa (PyPI): the best 20 sentences of it; seconds on the last line."""
import sys, time
from summa import summarizer

text = open(sys.argv[1], encoding="utf-8").read()
sentences = text.count("\n") + 1
summarizer.summarize("We lend devices. People need data. We lend data with devices to people.", ratio=0.5)
begun = time.perf_counter()
best = summarizer.summarize(text, ratio=20 / sentences, split=True)
taken = time.perf_counter() - begun
assert best, "nothing was chosen"
print(taken)
