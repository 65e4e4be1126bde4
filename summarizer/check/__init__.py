"""Check what readers propose against the article: anchor, verify, correct or reject, join, audit."""

from summarizer.check.extraction import check_extraction, unread
from summarizer.check.items import ItemResult, check_items

__all__ = ["ItemResult", "check_extraction", "check_items", "unread"]
