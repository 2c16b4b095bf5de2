"""A certificate made as pages for writing begin, for one address, for a few days; and what people compare it by.

Nobody vouches for it, so a browser warns. Whoever writes compares its fingerprint, which the Desk shows, with what
their browser shows of it: once, since it is made anew each time.
"""

from __future__ import annotations

import ssl
from datetime import datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from secrets import token_bytes
from tempfile import TemporaryDirectory
from typing import NamedTuple

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from coprod_tui.record.private import write_private
from coprod_tui.share.address import HERE

BEFORE, AFTER = timedelta(days=1), timedelta(days=2)
"""How long it holds around now: laptops' clocks differ."""
NAME = "Coprod"
"""What it is made out to: anybody on the network may read it, so it names no group and no person."""


class Certificate(NamedTuple):
    """context: what a server locks connections with. fingerprint: the SHA-256 of the certificate, in hex."""

    context: ssl.SSLContext
    fingerprint: str


def make_certificate(address: str, now: datetime) -> Certificate:
    """For this address, and for this laptop itself. now: with its zone."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, NAME)])
    names = [_named(each) for each in dict.fromkeys((address, HERE, "localhost"))]
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - BEFORE)
        .not_valid_after(now + AFTER)
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .sign(key, hashes.SHA256())
    )
    return Certificate(_context(key, made), made.fingerprint(hashes.SHA256()).hex())


def _named(address: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ip_address(address))
    except ValueError:
        return x509.DNSName(address)


def _context(key: ec.EllipticCurvePrivateKey, made: x509.Certificate) -> ssl.SSLContext:
    """Python reads files alone. The key stands in one for a moment, locked with a word nobody knows."""
    word = token_bytes(32).hex().encode()
    locked = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(word))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    with TemporaryDirectory() as folder:
        file = Path(folder) / "certificate.pem"
        write_private(file, locked + made.public_bytes(Encoding.PEM))
        context.load_cert_chain(file, password=word)
    return context


def read_fingerprint(fingerprint: str) -> tuple[str, ...]:
    """As two people compare it: groups of four, four to a line."""
    groups = [fingerprint[at : at + 4] for at in range(0, len(fingerprint), 4)]
    return tuple(" ".join(groups[at : at + 4]) for at in range(0, len(groups), 4))
