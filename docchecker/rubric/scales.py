"""The numbers of pack.yaml: weights, the points that make a plan or a type, and the confidences that are not calibrated."""

from __future__ import annotations

from typing import Final

from docchecker.rubric.nodes import Node
from docchecker.rubric.types import Scales

CONFIDENCES: Final = (
    "met_strong",
    "met",
    "partial",
    "partial_component",
    "missing",
    "missing_near",
    "unreadable",
    "plan",
    "type",
    "declared",
)


def read_scales(node: Node) -> Scales:
    """The scales of a pack. Raises RubricError."""
    names = ("basic_weight", "quality_weight", "plan_points", "type_points")
    fields = node.fields(*names, "confidence")
    shares = {key: value.ratio() for key, value in node.need(fields, "confidence").fields(*CONFIDENCES).items()}
    return Scales(**{name: node.need(fields, name).number() for name in names}, confidence=shares)
