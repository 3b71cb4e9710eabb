"""Words for the plan: the names of its sections, and what could stand in each while nothing does."""

from peercompanion.domain.plan import PlanSection


class PlanWords:
    def plan_section(self, section: PlanSection) -> str:
        return {
            PlanSection.SIGNS: self.tr("Signs that it is getting hard"),
            PlanSection.BY_MYSELF: self.tr("What I can do by myself"),
            PlanSection.ELSEWHERE: self.tr("People and places that take my mind elsewhere"),
            PlanSection.TELL: self.tr("People I can tell"),
            PlanSection.PROFESSIONALS: self.tr("Professionals and lines"),
            PlanSection.SAFER: self.tr("Making things around me safer"),
            PlanSection.KEEPS_ME: self.tr("What keeps me here"),
            PlanSection.PASSED: self.tr("When it has passed"),
        }[section]

    def plan_hint(self, section: PlanSection) -> str:
        """What could stand there. Of making things safer nothing is named: how is the person's own to say."""
        return {
            PlanSection.SIGNS: self.tr("What I notice first, or what others notice."),
            PlanSection.BY_MYSELF: self.tr("What has eased it before, even a little."),
            PlanSection.ELSEWHERE: self.tr("Where I can be without having to talk about it."),
            PlanSection.TELL: self.tr("Who may know how it is, and how I would begin."),
            PlanSection.PROFESSIONALS: self.tr("Whom I can turn to, and when they are there."),
            PlanSection.SAFER: self.tr("What would make a hard evening safer, and who could help with it."),
            PlanSection.KEEPS_ME: self.tr("Whoever or whatever it is. One is enough."),
            PlanSection.PASSED: self.tr("What I want to remember then."),
        }[section]
