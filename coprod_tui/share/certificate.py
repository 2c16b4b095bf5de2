"""A self-signed certificate for pages for writing, for one address and a few days, with its fingerprint.

A browser warns of it. Whoever writes compares the fingerprint that the Desk shows with the one that their browser
shows: once each time pages for writing are opened, since it is made anew then.
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
"""How long before and after now it is valid: laptops' clocks differ."""
NAME = "Coprod"
"""Its common name. Anybody on the network may read it, so it names no group and no person."""


class Certificate(NamedTuple):
    """context: what a server locks connections with. fingerprint: the SHA-256 of the certificate, in hex."""

    context: ssl.SSLContext
    fingerprint: str


def make_certificate(address: str, now: datetime) -> Certificate:
    """For this address, and for this laptop itself. now: aware of its zone."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, NAME)])
    names = [_general_name(each) for each in dict.fromkeys((address, HERE, "localhost"))]
    certificate = (
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
    return Certificate(_context(key, certificate), certificate.fingerprint(hashes.SHA256()).hex())


def _general_name(address: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ip_address(address))
    except ValueError:
        return x509.DNSName(address)


def _context(key: ec.EllipticCurvePrivateKey, certificate: x509.Certificate) -> ssl.SSLContext:
    """Python loads certificates from files alone: the key is in one for a moment, encrypted with a random password."""
    password = token_bytes(32).hex().encode()
    encrypted_key = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(password))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    with TemporaryDirectory() as folder:
        file = Path(folder) / "certificate.pem"
        write_private(file, encrypted_key + certificate.public_bytes(Encoding.PEM))
        context.load_cert_chain(file, password=password)
    return context


def read_fingerprint(fingerprint: str) -> tuple[str, ...]:
    """In lines, as two people compare it: groups of four digits, four groups to a line."""
    groups = [fingerprint[at : at + 4] for at in range(0, len(fingerprint), 4)]
    return tuple(" ".join(groups[at : at + 4]) for at in range(0, len(groups), 4))
