"""What the parties of a research alliance may use of one another's, and how they publish."""

from enum import StrEnum

from pactwright.termsheet.base import Model, OrOpen, told
from pactwright.termsheet.values import Duration


class AccessTerms(StrEnum):
    """On what terms a party may use what belongs to another in its own business."""

    FREE = "free"
    FAIR = "fair"
    NONE = "none"


class AccessRights(Model):
    """What each party may ask for, to use in its own business what the alliance brings forth."""

    results: AccessTerms = told(
        "Results of others: free of charge, on fair terms, or not at all.", "fair", default=AccessTerms.FAIR
    )
    background: AccessTerms = told(
        "Background of others, as far as the results cannot be used without it.", "fair", default=AccessTerms.FAIR
    )
    ask_until: OrOpen[Duration] = told(
        "How long after the end a party may still ask.", "12 months", default=Duration.parse("12 months")
    )
    affiliates: bool = told("Whether firms of the same group may share in the right.", "no", default=False)


class Publication(Model):
    """How results are published: notice to the others, and the longest delay."""

    notice: OrOpen[Duration] = told(
        "How long before publication the others see it, and may object.", "45 days", default=Duration.parse("45 days")
    )
    delay: OrOpen[Duration] = told(
        "The longest delay that an objection may cause.", "90 days", default=Duration.parse("90 days")
    )
