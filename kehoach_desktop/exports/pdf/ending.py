"""Nơi nhận and the signature as one atom that no page break may cut."""

from __future__ import annotations

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


def ending_atoms(frame: Frame, block: RecipientsAndSignature, page_height: float) -> list[Atom]:
    """Return the block, level at its top (mục II.7, II.9); with two signers Nơi nhận stands below them."""
    profile = frame.profile
    right = frame.width * profile["signature.left"]
    if len(block.signatures) > 1:
        share = frame.width / len(block.signatures)
        signers = [_signer(frame, s, n * share, share) for n, s in enumerate(block.signatures)]
        top = max(signer.y for signer in signers) + profile["closing.gap"]
    else:
        signers = [_signer(frame, s, right, frame.width - right) for s in block.signatures]
        top = 0.0
    recipients = Stack(frame, 0.0, frame.width * profile["recipients.right"], top)
    rest = _recipients(recipients, block.recipients, page_height * _TALLEST, level=top == 0.0)
    marks = [mark for stack in (recipients, *signers) for mark in stack.marks]
    spans = [span for stack in (recipients, *signers) for span in stack.spans]
    height = max(stack.y for stack in (recipients, *signers))
    atom = Atom(height=height, marks=marks, spans=spans, gap=profile["closing.gap"], lines=0)
    return [atom, *rest]


def _signer(frame: Frame, block: SignatureBlock, x: float, width: float) -> Stack:
    stack = Stack(frame, x, width)
    for line in block.authority:
        stack.add(line, "authority")
    stack.y += frame.profile["signing.room"]
    if block.name.text:
        stack.add(block.name, "signer")
    return stack


def _recipients(stack: Stack, lines: tuple[RecipientLine, ...], tallest: float, *, level: bool) -> list[Atom]:
    """Add "Nơi nhận:" and its lines; return, as atoms of their own, those past the tallest height."""
    if not lines:
        return []
    frame = stack.frame
    if level:
        # "Nơi nhận" is smaller than the authority beside it: both stand on one baseline.
        _, size, _ = frame.style("recipients.head")
        _, beside, _ = frame.style("authority")
        stack.y += frame.baseline(beside) - frame.baseline(size)
    stack.add(Piece(RECIPIENTS_HEAD), "recipients.head")
    rest: list[Atom] = []
    for line in lines:
        if stack.y < tallest and not rest:
            _add_recipient(stack, line)
        else:
            below = Stack(frame, stack.x, stack.width)
            _add_recipient(below, line)
            rest.append(below.atom())
    return rest


def _add_recipient(stack: Stack, line: RecipientLine) -> None:
    """Add one line, a longer one hanging behind its dash."""
    _, size, face = stack.frame.style("recipients")
    indent = line.depth * width_of("- ", face, size) * _SUB_INDENT
    broken = break_item(line.text, face, size, stack.width, indent)
    stack.add_lines(broken, Piece(line.text, line.origin), "recipients", Align.LEFT)
