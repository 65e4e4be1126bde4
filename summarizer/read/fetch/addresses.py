"""Which machines may be asked: a name is resolved once, every address of it judged, and that one connected
to.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable
from typing import Final

import httpx2

from summarizer.exceptions import SourceError

__all__ = ["IsRefused", "PinnedTransport", "Resolve", "is_private", "resolved"]

IsRefused = Callable[[str], bool]
Resolve = Callable[[str, int], list[str]]

# IPv6 prefixes in which an IPv4 address lies at the end: mapped, compatible, NAT64.
_EMBEDDING: Final = tuple(
    map(ipaddress.IPv6Network, ("::ffff:0:0/96", "::/96", "64:ff9b::/96", "64:ff9b:1::/48"))
)
_6TO4: Final = ipaddress.IPv6Network("2002::/16")


def is_private(address: str) -> bool:
    """Whether an IP address belongs to this machine, its own network, or none that is reached over the
    internet.
    """
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return True
    if isinstance(ip, ipaddress.IPv6Address):
        if any(ip in network for network in _EMBEDDING):
            return (ip.packed[:12] == bytes(12) and int(ip) <= 1) or is_private(
                str(ipaddress.IPv4Address(ip.packed[12:]))
            )
        if ip in _6TO4:
            return is_private(str(ipaddress.IPv4Address(ip.packed[2:6])))
    return not ip.is_global or ip.is_multicast or ip.is_reserved or ip.is_unspecified


def resolved(host: str, port: int) -> list[str]:
    """The IP addresses of a host name by the system's resolver; OSError where it has none."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


class PinnedTransport(httpx2.BaseTransport):
    """Connects to the very address that was judged, so that a name can't lead elsewhere the second time.

    The host name still stands in the request and is what the server's certificate must be for.
    """

    def __init__(
        self, *, is_refused: IsRefused, resolve: Resolve = resolved, inner: httpx2.BaseTransport | None = None
    ) -> None:
        self._is_refused = is_refused
        self._resolve = resolve
        self._inner = inner or httpx2.HTTPTransport(trust_env=False)

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send the request to a judged address of its host.

        Raises:
            SourceError: the host has an address that is refused.
            httpx2.ConnectError: the name has no address.
        """
        url = request.url
        port = url.port or (443 if url.scheme == "https" else 80)
        host = url.host.strip("[]")
        try:
            addresses = self._resolve(host, port)
        except (OSError, UnicodeError) as error:
            raise httpx2.ConnectError(f"no address is known for {host}", request=request) from error
        if not addresses:
            raise httpx2.ConnectError(f"no address is known for {host}", request=request)
        if refused := [a for a in addresses if self._is_refused(a)]:
            raise SourceError(
                str(url),
                f"{url}: it leads to {refused[0]}, on this machine or its network; --allow-private lets "
                f"that through.",
            )
        pinned = addresses[0]
        target = url.copy_with(host=f"[{pinned}]" if ":" in pinned else pinned)
        extensions = {**request.extensions, "sni_hostname": host}
        sent = httpx2.Request(request.method, target, headers=request.headers, extensions=extensions)
        return self._inner.handle_request(sent)

    def close(self) -> None:
        """Close all connections."""
        self._inner.close()
