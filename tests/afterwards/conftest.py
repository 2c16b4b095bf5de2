"""A mail server for the tests of sending, and a file with the authority that vouches for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import trustme

from tests.afterwards.mailservers import MailServer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from coprod_tui.afterwards.sending.post import Mail


@pytest.fixture(scope="session")
def ca() -> trustme.CA:
    return trustme.CA()


@pytest.fixture(scope="session")
def trusted(ca: trustme.CA, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("ca") / "ca.pem"
    ca.cert_pem.write_to_path(str(path))
    return path


@pytest.fixture
def server(ca: trustme.CA) -> Iterator[MailServer]:
    with MailServer(ca) as server:
        yield server


@pytest.fixture
def mail(server: MailServer, trusted: Path) -> Mail:
    return server.mail(trusted)
