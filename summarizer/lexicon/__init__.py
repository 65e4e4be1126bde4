"""Words: cues of speech, titles, offices, first names, bodies, places, words that turn a sentence round."""
