"""Where the document is on a saved page: furniture is dropped, the node that holds the text is found."""

import re

from lxml.html import HtmlElement

_DROPPED_TAGS = frozenset((
    "aside", "audio", "button", "canvas", "dialog", "embed", "footer", "form", "iframe", "input", "link",
    "menu", "nav", "object", "select", "svg", "textarea", "video",
))
_CODE_TAGS = frozenset(("script", "style", "head", "template", "noscript"))
_DROPPED_ROLES = frozenset((
    "banner", "complementary", "contentinfo", "dialog", "menu", "navigation", "search",
))
# Whole words of a class or id that name furniture: "related-news", "box_comment", "breadcrumbs".
_FURNITURE = re.compile(
    r"(?:^|[-_\s])(?:nav|navbar|menu|breadcrumbs?|sidebar|related|relate|lienquan|tinlienquan|tinkhac|othernews|"
    r"comments?|binhluan|share|sharing|social|footer|ads?|advert\w*|banner|tags?|pagination|pager|paging|login|"
    r"search|toolbar|rating|popup|modal|tooltip|cookie|copyright|print|hidden|visually-hidden|sr-only)(?=$|[-_\s])",
    re.IGNORECASE,
)
_BODY_NAMES = re.compile(
    r"(?:^|[-_\s])(?:article|content|contents|detail|details|noidung|body|post|entry|main|toanvan|fulltext)"
    r"(?=$|[-_\s\d])|articlebody",
    re.IGNORECASE,
)
# Containers only: a class of Word's own ("MsoCommentText") on a paragraph or run is no furniture.
_CONTAINERS = frozenset(("div", "section", "ul", "ol", "dl", "table", "header"))
_WRAPPERS = frozenset(("div", "section", "article", "main", "center", "form"))
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_LETTERHEAD = re.compile(r"CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM")
_MOST = 0.7  # of the text around it that the body holds
_HALF = 0.5  # a node that holds so much of the page is not furniture, whatever it is called
_LINKED = 0.6  # share of text in links that makes a list of links


def find_body(root: HtmlElement) -> HtmlElement:
    """The node that holds the document. Furniture is removed from the tree on the way."""
    body = root.find("body")
    page = _Page(root if body is None else body)
    page.drop_furniture()
    named = page.named_body()
    return page.with_head(page.smallest(page.root if named is None else named))


class _Page:
    """A page whose nodes know the length of the text in them and of the links in it."""

    def __init__(self, root: HtmlElement) -> None:
        self.root = root
        self._length: dict[HtmlElement, int] = {}
        self._linked: dict[HtmlElement, int] = {}
        for node in reversed(list(root.iter())):
            length = len((node.text or "").strip())
            linked = 0
            for child in node:
                length += self._length[child] + len((child.tail or "").strip())
                linked += self._linked[child]
            self._length[node] = 0 if node.tag in _CODE_TAGS else length
            self._linked[node] = self._length[node] if node.tag == "a" and node.get("href") else linked

    def drop_furniture(self) -> None:
        whole = self._length[self.root]
        for node in list(self.root.iter()):
            if node is not self.root and _is_below(node, self.root) and self._is_furniture(node, whole):
                self._remove(node)

    def _is_furniture(self, node: HtmlElement, whole: int) -> bool:
        if node.tag in _CODE_TAGS or _is_hidden(node):
            return True
        # Old portals wrap the whole page in one <form>, or call its body "print-content".
        if self._length[node] > whole * _HALF:
            return False
        if node.tag in _DROPPED_TAGS or node.get("role") in _DROPPED_ROLES:
            return True
        if node.tag not in _CONTAINERS:
            return False
        names = f"{node.get('class') or ''} {node.get('id') or ''}"
        if _FURNITURE.search(names) or self._is_link_list(node):
            return True
        return node.tag == "header" and not _within(node, "article") and not _has_letterhead(node)

    def _is_link_list(self, node: HtmlElement) -> bool:
        """Several links and next to nothing else: menus, "tin liên quan"."""
        many = len(node.xpath("(.//a[@href])[position() < 4]")) == 3
        return many and self._linked[node] > _LINKED * max(self._length[node], 1)

    def _remove(self, node: HtmlElement) -> None:
        above = node.getparent()
        node.drop_tree()
        while above is not None and above in self._length:
            self._length[above] -= self._length[node]
            self._linked[above] -= min(self._linked[node], self._linked[above])
            above = above.getparent()

    def named_body(self) -> HtmlElement | None:
        """The innermost `article`, `main` or node named as a body that holds most of the page's text."""
        whole = self._length[self.root]
        found: HtmlElement | None = None
        for node in self.root.iter("article", "main", "div", "section", "td"):
            names = f"{node.get('class') or ''} {node.get('id') or ''} {node.get('itemprop') or ''}"
            named = node.tag in ("article", "main") or _BODY_NAMES.search(names)
            if named and self._length[node] >= whole * _HALF:
                found = node
        return found

    def smallest(self, node: HtmlElement) -> HtmlElement:
        """Down past wrappers and layout cells to the last node that still holds most of the text."""
        while True:
            least = max(self._length[node] * _MOST, 1)
            inner = next((child for child in node if self._length[child] >= least), None)
            if inner is None or not self._wraps(inner):
                return node
            node = inner

    def _wraps(self, node: HtmlElement) -> bool:
        """A wrapper, or a table that lays out the page with all of it in one big cell."""
        if node.tag in _WRAPPERS:
            return True
        if node.tag not in ("table", "tbody", "tr", "td"):
            return False
        cells = [node] if node.tag == "td" else node.xpath(".//td")
        largest = max((self._length[cell] for cell in cells), default=0)
        return largest >= _MOST * self._length[node] and bool(node.xpath("boolean(.//p | .//div | .//table)"))

    def with_head(self, node: HtmlElement) -> HtmlElement:
        """Up again to the letterhead, or to a news page's title, where it stands beside the node."""
        for has in (_has_letterhead, _has_title):
            if has(self.root):
                while not has(node):
                    node = node.getparent()
                return node
        return node


def _is_below(node: HtmlElement, root: HtmlElement) -> bool:
    """Whether a node is still part of the tree, not of a piece that was removed."""
    return any(above is root for above in node.iterancestors())


def _within(node: HtmlElement, tag: str) -> bool:
    return next(node.iterancestors(tag), None) is not None


def _is_hidden(node: HtmlElement) -> bool:
    return node.get("hidden") is not None or _HIDDEN.search(node.get("style") or "") is not None


def _has_letterhead(node: HtmlElement) -> bool:
    return _LETTERHEAD.search("".join(node.itertext())) is not None


def _has_title(node: HtmlElement) -> bool:
    return node.find(".//h1") is not None
