"""The store: records are appended behind the head of the chain, in one transaction, and never changed."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, and_, delete, insert, select, update
from sqlalchemy.engine import Connection
from sqlalchemy.exc import IntegrityError, SQLAlchemyError

from docchecker.decisions import chain
from docchecker.decisions.chain import Broken, Link
from docchecker.decisions.engine import WRITES, cannot_open, connect
from docchecker.decisions.tables import batches, records, words
from docchecker.decisions.types import Draft, Head, Record
from docchecker.errors import UsageError

_DECIDES: Final = frozenset({"decision", "evidence"})
Clock = Callable[[], str]


def now() -> str:
    """The time, UTC, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


class ConflictError(Exception):
    """Somebody else has decided the same meanwhile; `record` is the newest such decision. Nothing was appended."""

    def __init__(self, record: Record) -> None:
        super().__init__(record.seq)
        self.record = record


class Store:
    """The decisions of one batch. Safe to use from several threads and processes at a time."""

    def __init__(self, out: Path, clock: Clock = now) -> None:
        """Opens the store of OUT, which is made where there is none. Raises UsageError."""
        self._engine, self._batch = connect(out)
        self._clock = clock

    def close(self) -> None:
        """Lets go of the files."""
        self._engine.dispose()

    def append(self, drafts: Sequence[Draft], *, seen: int | None = None) -> tuple[Record, ...]:
        """All of them or none, on the disk when this returns.

        `seen`: the last record that whoever decides has seen of the submission. Raises ConflictError where another person has
        decided on the same target in the same stage since; UsageError where the store cannot be written.
        """
        with self._writing() as connection:
            head = self._locked(connection)
            if seen is not None:
                self._refuse_conflict(connection, drafts, seen)
            links = self._links(drafts, head)
            for draft, link in zip(drafts, links, strict=True):
                self._insert(connection, draft, link)
            if links:
                made = update(batches).where(batches.c.batch == self._batch)
                connection.execute(made.values(length=links[-1].seq, head=links[-1].hash))
        return tuple(map(chain.record, links))

    def records(self, submission: str | None = None) -> tuple[Record, ...]:
        """All records in order, or those of one submission."""
        mine = None if submission is None else records.c.submission == submission
        return tuple(chain.record(link) for link in self._read(mine))

    def since(self, seq: int) -> tuple[Record, ...]:
        """The records behind number `seq`, in order."""
        return tuple(chain.record(link) for link in self._read(records.c.seq > seq))

    def head(self) -> Head:
        """The end of the chain."""
        with self._reading() as connection:
            row = connection.execute(select(batches.c.head, batches.c.length).where(batches.c.batch == self._batch)).first()
        return Head(row.head, row.length) if row else Head("", 0)

    def broken(self, known: Sequence[Head] = ()) -> Broken | None:
        """The first place at which the chain does not hold, or None. `known`: heads that were printed once."""
        links = list(self._read(None))
        head = self.head()
        if (found := chain.broken(links, (*known, head))) is not None:
            return found
        lost = [link.seq for link in links if chain.record(link).forgotten]
        allowed = {one.said.submission for one in map(chain.record, links) if one.said.kind == "forget"}
        wrong = next((seq for seq in lost if chain.record(links[seq - 1]).said.submission not in allowed), None)
        return Broken(wrong, "reason") if wrong else None

    def forget(self, draft: Draft) -> Record:
        """Removes the reasons of a submission's records for good, and appends that this was done."""
        with self._writing() as connection:
            head = self._locked(connection)
            mine = select(records.c.seq).where(records.c.batch == self._batch, records.c.submission == draft.submission)
            connection.execute(delete(words).where(words.c.batch == self._batch, words.c.seq.in_(mine)))
            [link] = self._links((draft,), head)
            self._insert(connection, draft, link)
            connection.execute(update(batches).where(batches.c.batch == self._batch).values(length=link.seq, head=link.hash))
        return chain.record(link)

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        """A transaction that locks when it begins; what the database says is said in our words."""
        try:
            with self._engine.connect().execution_options(**{WRITES: True}) as connection, connection.begin():
                yield connection
        except SQLAlchemyError as error:
            raise cannot_open(self._engine.url, error) from error

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        try:
            with self._engine.connect() as connection:
                yield connection
        except SQLAlchemyError as error:
            raise cannot_open(self._engine.url, error) from error

    def _locked(self, connection: Connection) -> Head:
        """The head, which nobody else can move before this transaction ends."""
        mine = select(batches.c.head, batches.c.length).where(batches.c.batch == self._batch).with_for_update()
        row = connection.execute(mine).first()
        if row is None:
            try:
                with connection.begin_nested():
                    connection.execute(insert(batches).values(batch=self._batch, length=0, head=""))
            except IntegrityError:
                pass  # another was quicker
            row = connection.execute(mine).one()
        return Head(row.head, row.length)

    def _links(self, drafts: Sequence[Draft], head: Head) -> list[Link]:
        links: list[Link] = []
        previous, at = head.hash, self._clock()
        for number, draft in enumerate(drafts, head.length + 1):
            links.append(chain.link(draft, number, at, previous, secrets.token_hex(16)))
            previous = links[-1].hash
        return links

    def _insert(self, connection: Connection, draft: Draft, link: Link) -> None:
        row = {"batch": self._batch, "seq": link.seq}
        kept = {"submission": draft.submission, "kind": draft.kind, "body": link.body, "hash": link.hash}
        connection.execute(insert(records).values(**row, **kept))
        if link.reason is not None:
            connection.execute(insert(words).values(**row, salt=link.salt, reason=link.reason))

    def _refuse_conflict(self, connection: Connection, drafts: Sequence[Draft], seen: int) -> None:
        for submission in {draft.submission for draft in drafts}:
            newer = and_(records.c.submission == submission, records.c.seq > seen)
            others = [chain.record(_link(row)) for row in connection.execute(self._select(newer))]
            for draft in drafts:
                for other in reversed(others):
                    if _clash(draft, other.said):
                        raise ConflictError(other)

    def _read(self, which: ColumnElement[bool] | None) -> Iterator[Link]:
        with self._reading() as connection:
            yield from map(_link, connection.execute(self._select(which)))

    def _select(self, which: ColumnElement[bool] | None) -> Select[Any]:
        beside = and_(words.c.batch == records.c.batch, words.c.seq == records.c.seq)
        columns = (records.c.seq, records.c.body, records.c.hash, words.c.salt, words.c.reason)
        mine = records.c.batch == self._batch if which is None else and_(records.c.batch == self._batch, which)
        return select(*columns).select_from(records.outerjoin(words, beside)).where(mine).order_by(records.c.seq)


def opened(out: Path) -> Store:
    """The store of a folder in which people have begun to decide. Raises UsageError where there is none."""
    from docchecker.decisions.place import exists  # noqa: PLC0415

    if not exists(out):
        raise UsageError("store.none", out=out)
    return Store(out)


def _link(row: Any) -> Link:  # noqa: ANN401  a row of `_select`
    return Link(row.seq, row.body, row.hash, row.salt, row.reason)


def _clash(draft: Draft, other: Draft) -> bool:
    """Whether another person has decided what is about to be decided, or everything (the level)."""
    if other.by == draft.by or draft.kind not in _DECIDES or other.kind not in _DECIDES or draft.stage != other.stage:
        return False
    return other.target == draft.target or "level" in {draft.target, other.target}
