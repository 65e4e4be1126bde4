"""Web addresses: fetched politely, within limits, and never from a private network unasked."""
