"""Nơi nhận and the signature as one atom that a page break cuts only where nothing else can give."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kehoach_desktop.exports.pdf.atoms import Atom
from kehoach_desktop.exports.pdf.lines import break_item, width_of
from kehoach_desktop.exports.pdf.prose import Frame
from kehoach_desktop.exports.pdf.stack import Stack
from kehoach_desktop.papers.blocks import Align, Piece, RecipientLine, RecipientsAndSignature, SignatureBlock
from kehoach_desktop.papers.wording import RECIPIENTS_HEAD

# Past this share of a page, further recipients go on below the signature, line by line.
_TALLEST = 0.7
# A sub-list stands in by so many letters' widths of its dash.
_SUB_INDENT = 1.5


@dataclass(slots=True, kw_only=True)
class EndingAtom(Atom):
    """Nơi nhận and signatures, kept whole wherever some text can come along to the next page.

    Where none can (a few lines of text and a long list), the list goes on there without the signature.
    """

    frame: Frame
    block: RecipientsAndSignature

    def cut(self, height: float) -> tuple[Atom, Atom] | None:
        first, count = _ending(self.frame, self.block, height)
        rest = self.block.recipients[count:]
        if not rest or not count or first.height > height:
            return None
        return first, _list(self.frame, rest)


def ending_atoms(frame: Frame, block: RecipientsAndSignature, page_height: float) -> list[Atom]:
    """Return the block, level at its top (mục II.7, II.9); with two signers Nơi nhận stands below them."""
    first, count = _ending(frame, block, page_height * _TALLEST)
    return [first, *(_list(frame, (line,)) for line in block.recipients[count:])]


def _ending(frame: Frame, block: RecipientsAndSignature, tallest: float) -> tuple[Atom, int]:
    """Return the block with as many recipients as its height allows, and their number."""
    profile = frame.profile
    right = frame.width * profile["signature.left"]
    if len(block.signatures) > 1:
        share = frame.width / len(block.signatures)
        signers = [_signer(frame, s, n * share, share) for n, s in enumerate(block.signatures)]
        top = max(signer.y for signer in signers) + profile["closing.gap"]
    else:
        signers = [_signer(frame, s, right, frame.width - right) for s in block.signatures]
        top = 0.0
    recipients, count = _recipients(frame, block.recipients, tallest, top)
    stacks = (recipients, *signers)
    atom = EndingAtom(
        height=max(stack.y for stack in stacks),
        marks=[mark for stack in stacks for mark in stack.marks],
        spans=[span for stack in stacks for span in stack.spans],
        gap=profile["closing.gap"],
        lines=0,
        frame=frame,
        block=replace(block, recipients=block.recipients[:count]),
    )
    return atom, count


def _signer(frame: Frame, block: SignatureBlock, x: float, width: float) -> Stack:
    stack = Stack(frame, x, width)
    for line in block.authority:
        stack.add(line, "authority")
    stack.y += frame.profile["signing.room"]
    if block.name.text:
        stack.add(block.name, "signer")
    return stack


def _recipients(frame: Frame, lines: tuple[RecipientLine, ...], tallest: float, top: float) -> tuple[Stack, int]:
    """Set "Nơi nhận:" and the lines that end above the tallest height; return them and their number."""
    stack = _column(frame, top)
    if not lines:
        return stack, 0
    if top == 0.0:
        # "Nơi nhận" is smaller than the authority beside it: both stand on one baseline.
        _, size, _ = frame.style("recipients.head")
        _, beside, _ = frame.style("authority")
        stack.y += frame.baseline(beside) - frame.baseline(size)
    stack.add(Piece(RECIPIENTS_HEAD), "recipients.head")
    for count, line in enumerate(lines):
        below = _column(frame, stack.y)
        _add_recipient(below, line)
        if below.y > tallest:
            return stack, count
        stack.take(below)
    return stack, len(lines)


def _list(frame: Frame, lines: tuple[RecipientLine, ...]) -> Atom:
    """Lines of Nơi nhận that stand without the signature."""
    stack = _column(frame, 0.0)
    for line in lines:
        _add_recipient(stack, line)
    return stack.atom()


def _column(frame: Frame, top: float) -> Stack:
    return Stack(frame, 0.0, frame.width * frame.profile["recipients.right"], top)


def _add_recipient(stack: Stack, line: RecipientLine) -> None:
    """Add one line, a longer one hanging behind its dash."""
    _, size, face = stack.frame.style("recipients")
    indent = line.depth * width_of("- ", face, size) * _SUB_INDENT
    broken = break_item(line.text, face, size, stack.width, indent)
    stack.add_lines(broken, Piece(line.text, line.origin), "recipients", Align.LEFT)
