"""What quotations say, and which render one utterance."""
