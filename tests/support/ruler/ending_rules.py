"""Rules of Nơi nhận and the signature."""

from __future__ import annotations

from collections.abc import Iterator

from tests.support.ruler.locating import Located
from tests.support.ruler.reading import MM
from tests.support.ruler.rules import NEAR, capitals, centred, faces, rule

_ROOM = 25.0  # millimetres to sign
_ABOVE = 2  # lines of text above the signature on its page


@rule("Phụ lục I, II.7")
def signature(located: Located) -> Iterator[str]:
    for number, signer in enumerate(located.signers):
        if not signer.authority:
            continue
        middle = signer.authority[0].first.middle
        for found in signer.authority:
            yield from faces("authority", found, 13, 14, bold=True)
            yield from capitals("authority", found)
            yield from centred("authority", found.lines, middle)
        width = located.paper.sizes[signer.authority[0].first.page][0]
        text_middle = (30 * MM + width - 15 * MM) / 2
        left_one = len(located.signers) > 1 and number == 0
        if (middle < text_middle) != left_one:
            yield f"the signature stands at {middle / MM:.0f} mm"
        if signer.name is None:
            continue
        yield from faces("signer", signer.name, 13, 14, bold=True)
        yield from centred("signer", signer.name.lines, middle)
        last = signer.authority[-1].last
        room = signer.name.first.baseline - signer.name.first.glyphs[0].size - last.baseline
        if last.page != signer.name.first.page:
            yield "the signature is parted"
        elif room < _ROOM * MM:
            yield f"{room / MM:.1f} mm to sign"


@rule("Phụ lục I, II.9")
def recipients(located: Located) -> Iterator[str]:
    head = located.parts.get("recipients")
    if not head:
        return
    yield from faces("Nơi nhận", head, 12, 12, bold=True, italic=True)
    for found in located.recipients:
        yield from faces("recipient", found, 11, 11)
    authority = [signer.authority[0] for signer in located.signers if signer.authority]
    if len(authority) == 1 and abs(head.first.baseline - authority[0].first.baseline) > NEAR:
        yield "Nơi nhận is not level with the authority"
    for found, text in zip(located.recipients, located.expected.recipients, strict=False):
        if text.startswith("- ") and abs(found.first.x0 - head.first.x0) > 2:
            yield f"{text[:30]!r} is not flush left"


@rule("the signature whole, two lines of text above it")
def signature_kept(located: Located) -> Iterator[str]:
    lines = [line for signer in located.signers for found in signer.authority for line in found.lines]
    if not lines:
        return
    page, top = lines[0].page, min(line.baseline for line in lines)
    head = located.parts.get("recipients")
    if head and len(located.signers) == 1 and head.first.page != page:
        yield "Nơi nhận and the signature stand on different pages"
    text = {round(line.baseline) for line in located.text_lines() if line.page == page and line.baseline < top}
    parts = [located.parts[name] for name in ("kind", "subject") if name in located.parts]
    text |= {round(line.baseline) for found in parts for line in found.lines if line.page == page}
    if len(text) < _ABOVE:
        yield f"{len(text)} lines of text above the signature on its page"
