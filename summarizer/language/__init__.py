"""The English language and text as such: spans, normalisation, segments, marks, names, numbers."""
