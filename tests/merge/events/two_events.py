"""Reports of two invented events, each with a number to be put in."""

from __future__ import annotations

__all__ = ["FERRY", "VOTE"]

FERRY = (
    "Ferry Hits Quay at Aldholm\n\nThe ferry Sund Lina hit the quay at Aldholm on Monday and {} people were hurt.\n\n"
    "Captain Mette Krogh said the rudder of the Sund Lina had failed. The Aldholm harbour was closed."
)
VOTE = (
    "Parliament Votes on Fishing Quotas\n\nParliament in Torvik voted {} to 31 on Tuesday for smaller quotas on cod.\n\n"
    "Fisheries minister Olav Brekke said the cod would recover. Torvik fishermen protested at the quotas."
)
