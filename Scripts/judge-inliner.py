#!/usr/bin/env python3
"""Judges inlined documents by an independent cascade (tinycss2 and cssselect2).

Reads JSON lines {"source": ..., "result": ...} of XML-syntax documents on stdin. For every element
the declarations that win in the source must be those that win in the result, where only style
attributes are left. Prints one JSON line per fault and exits 1 if there is any.
"""
import json
import sys
import xml.etree.ElementTree as tree

import cssselect2
import cssselect2.compiler
import tinycss2

compile_node = cssselect2.compiler._compile_node


def compile_negation(selector):
    """cssselect2 0.10 leaves what always matches out of a list: `:not(*, .a)` was `:not(.a)`."""
    if isinstance(selector, cssselect2.parser.NegationSelector):
        if any(compile_node(one.parsed_tree) == "1" for one in selector.selector_list):
            return "0"
    return compile_node(selector)


cssselect2.compiler._compile_node = compile_negation

SIDES = ["top", "right", "bottom", "left"]
KINDS = ["width", "style", "color"]
STYLES = {"none", "solid", "dashed", "dotted", "double"}


def text(tokens):
    """The value with single blanks, none around commas, hashes in full."""
    out = tinycss2.serialize([t for t in tokens if t.type != "comment"])
    out = " ".join(out.split()).replace(" ,", ",").replace(", ", ",")
    words = []
    for word in out.split(" "):
        if word.startswith("#") and len(word) == 4:
            word = "#" + "".join(digit * 2 for digit in word[1:])
        words.append(word)
    return " ".join(words)


def boxed(value):
    parts = value.split(" ")
    top, right = parts[0], parts[1] if len(parts) > 1 else parts[0]
    bottom = parts[2] if len(parts) > 2 else top
    return [top, right, bottom, parts[3] if len(parts) > 3 else right]


def border(prefix, value):
    found = {kind: "initial" for kind in KINDS}
    for part in value.split(" "):
        if part in STYLES:
            found["style"] = part
        elif part[0].isdigit():
            found["width"] = part
        else:
            found["color"] = part
    return {f"{prefix}-{kind}": found[kind] for kind in KINDS}


def longhands(name, value):
    if name in ("margin", "padding"):
        return {f"{name}-{side}": part for side, part in zip(SIDES, boxed(value))}
    if name in ("border-width", "border-style", "border-color"):
        kind = name.split("-")[1]
        return {f"border-{side}-{kind}": part for side, part in zip(SIDES, boxed(value))}
    if name in ("border-top", "border-right", "border-bottom", "border-left"):
        return border(name, value)
    if name == "border":
        sides = [border(f"border-{side}", value) for side in SIDES]
        return {key: part for side in sides for key, part in side.items()}
    if name == "background":
        parts = ["color", "image", "position", "size", "repeat"]
        return {f"background-{part}": f"of {value}" for part in parts}
    if name == "background-color":
        return {name: f"of {value}"}
    return {name: value}


def declarations(source):
    found = []
    for item in tinycss2.parse_blocks_contents(source, skip_comments=True, skip_whitespace=True):
        if item.type == "declaration":
            value = text(item.value)
            if value:
                found.append((item.lower_name, value, item.important))
    return found


def winners(layers):
    """`layers` in the order in which they win; importance comes on top."""
    final = {}
    for wanted in (False, True):
        for block in layers:
            for name, value, important in block:
                if important == wanted:
                    final.update(longhands(name, value))
    return final


def cascade(source):
    root = tree.fromstring(source)
    matcher = cssselect2.Matcher()
    order = 0
    for style in root.iter("style"):
        for rule in tinycss2.parse_stylesheet(style.text or "", True, True):
            if rule.type != "qualified-rule":
                continue
            block = declarations(rule.content)
            try:
                selectors = cssselect2.compile_selector_list(rule.prelude)
            except cssselect2.SelectorError:
                continue
            order += 1
            for selector in selectors:
                if selector.pseudo_element is None:
                    matcher.add_selector(selector, (order, block))
    result = []
    for element in cssselect2.ElementWrapper.from_html_root(root).iter_subtree():
        best = {}
        for weight, _, _, (number, block) in matcher.match(element):
            if number not in best or best[number][0] < weight:
                best[number] = (weight, block)
        ranked = sorted((weight, number, block) for number, (weight, block) in best.items())
        layers = [block for _, _, block in ranked]
        own = element.etree_element.get("style")
        result.append((element, winners(layers + [declarations(own)] if own else layers)))
    return result


def is_head(element):
    while element is not None:
        if element.local_name in ("head", "style", "title"):
            return True
        element = element.parent
    return False


def main():
    faults = 0
    for number, line in enumerate(sys.stdin):
        case = json.loads(line)
        expected = cascade(case["source"])
        results = list(tree.fromstring(case["result"]).iter())
        if not any(element.tag == "style" for element in results):
            expected = [pair for pair in expected if pair[0].local_name != "style"]
        for (element, wanted), result in zip(expected, results, strict=True):
            found = winners([declarations(result.get("style") or "")])
            if is_head(element):
                wanted = {}
            if wanted != found:
                faults += 1
                print(json.dumps({
                    "case": number, "element": element.etree_element.attrib,
                    "wanted": wanted, "found": found, "source": case["source"]}))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
