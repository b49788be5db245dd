"""The document itself: letterhead, title, foot, who issued it, its force, the plan it holds."""
