"""The rows of the registers: one frozen class a file, one field a column.

Dates are ISO; one that is not known to the day is a year or a month ("2007", "2025-02"); None is unknown
or open.
`valid_to` is the last day on which a body or unit existed; `effective` the first day on which an act applies.
`certainty`: "verified" (a source was read) or "likely" (common knowledge, or inferred).
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Province:
    """A province or centrally-run city in one of the lists of units.

    `set`: "63" (until 2025-06-30), "34" (from 2025-07-01), "34 (2026)" (raised to cities in 2026),
    "before 2008". A unit that was not merged stands in 63 and in 34. `slug` is the one of textual keys;
    `id_slug` tells a unit formed anew on 2025-07-01 from the older one whose name it kept ("vinh-long-2025").
    `abbreviations` are initials, many of which mean something else too ("CT"): never look for them in running
    text. `successor` and `predecessors` are full names.
    """

    set: str
    name: str
    full_name: str
    kind: str
    slug: str
    id_slug: str
    aliases: tuple[str, ...]
    abbreviations: tuple[str, ...]
    valid_from: str | None
    valid_to: str | None
    successor: str | None
    predecessors: tuple[str, ...]
    seat: str
    gso_code: str
    basis: str
    certainty: str
    source: str


@dataclass(frozen=True)
class DocumentType:
    """A type word, its code and its part of a key.

    `variants`: other codes of the same type in symbols. Codes may stand for two words ("SL"), names never.
    `level`: where it mainly belongs (qppl, lien_tich, hop_nhat, hanh_chinh, dang, ban_sao, khac).
    Source of the administrative codes: NĐ 30/2020/NĐ-CP, Phụ lục III.
    """

    name: str
    code: str
    key: str
    variants: tuple[str, ...]
    level: str
    certainty: str
    source: str


@dataclass(frozen=True)
class Issuer:
    """A code in the symbol of a document and the body it stands for.

    `name` of a local body is without its province, which the key appends ("snv" + "-tra-vinh").
    `province`: "any" for a body that every province has, else "". `successors` are codes.
    `ambiguous`: the code alone does not tell; the letterhead, the level and the place line do.
    """

    code: str
    key: str
    name: str
    level: str
    province: str
    valid_from: str | None
    valid_to: str | None
    successors: tuple[str, ...]
    ambiguous: bool
    certainty: str
    source: str

    @property
    def local(self) -> bool:
        """True for a body that belongs to a province, or to a unit below it."""
        return self.province == "any"


@dataclass(frozen=True)
class DraftingUnit:
    """The unit behind the issuer in the symbol of a letter ("12/UBND-NC"): never an issuer itself."""

    code: str
    name: str
    certainty: str
    source: str


@dataclass(frozen=True)
class AgencyRow:
    """A body, or a collective of bodies, as it is named in every province (or once, at the centre).

    `id` is unique in the register. `name` is without the province's own name ("Sở Nội vụ", "Thanh tra tỉnh").
    `level`: trung_uong, tinh, huyen, xa, dang, doan_the, khac. `members` (of a collective): ids of agencies
    in the same province. `open_set`: a collective that no list closes ("các cơ quan liên quan"), never
    expanded.
    `successors`: ids, the main one first; the details are in `successions()`.
    """

    id: str
    name: str
    aliases: tuple[str, ...]
    abbreviations: tuple[str, ...]
    kind: str
    level: str
    valid_from: str | None
    valid_to: str | None
    basis: str
    collective: bool
    open_set: bool
    certainty: str
    source: str
    successors: tuple[str, ...] = ()
    members: tuple[str, ...] = ()

    @property
    def expands_to(self) -> str:
        """What a collective stands for: "members", "open", or "" for a single body or a list nobody wrote."""
        if self.open_set:
            return "open"
        return "members" if self.members else ""


@dataclass(frozen=True)
class Membership:
    """A member of a collective, from and to the days on which it existed itself."""

    collective: str
    member: str
    certainty: str
    source: str
    from_date: str | None = None
    to_date: str | None = None


@dataclass(frozen=True)
class Succession:
    """`successor` takes over functions of `predecessor`. `share`: whole, or part (`scope` says which)."""

    predecessor: str
    successor: str
    effective: str | None
    share: str
    scope: str
    basis: str
    certainty: str
    source: str


@dataclass(frozen=True)
class IndexRow:
    """An index that ranks governments, with the code that texts print ("PAR INDEX")."""

    code: str
    name_vi: str
    name_en: str
    owner: str
    level: str
    aliases: tuple[str, ...]
    certainty: str
    source: str


@dataclass(frozen=True)
class TableHeader:
    """A header wording and the field it heads.

    Fields: stt, content, lead, coordinate, time, result, solution, funding, basis, note.
    """

    field: str
    header: str
    certainty: str
    source: str


@dataclass(frozen=True)
class LegalDocument:
    """A document of the legal register. `title_short` describes it and is not its official name.

    `term_end`: last day of a programme's own period. `issued` is None where nobody has read it.
    """

    key: str
    doc_type: str
    so_ky_hieu: str
    issuer: str
    issued: str | None
    effective: str | None
    term_end: str | None
    title_short: str
    certainty: str
    source: str
    url: str


@dataclass(frozen=True)
class LegalRelation:
    """The newer document (`from_key`) acts on the older (`to_key`) from `effective` on.

    `rel`: sua_doi, thay_the, bai_bo, bai_bo_mot_phan. `row`: line of the file, its proof in the graph.
    """

    from_key: str
    rel: str
    to_key: str
    effective: str | None
    article: str
    confidence: str
    note: str
    source: str
    source_url: str
    row: int


@dataclass(frozen=True)
class LegacyLetter:
    """A letter as fonts of the 1990s spell it. `charset`: tcvn3 (fonts .Vn*) or vni (fonts VNI-*).

    `codepoints`: what stands in the file, one or two code points in hexadecimal, parted by blanks.
    """

    charset: str
    codepoints: str
    letter: str
    note: str
    certainty: str
    source: str

    @property
    def printed(self) -> str:
        """The characters that stand in the file."""
        return "".join(chr(int(code, 16)) for code in self.codepoints.split())
