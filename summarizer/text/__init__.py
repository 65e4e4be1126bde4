"""Text as such: spans, normalisation, paragraphs and sentences, quotation marks."""
