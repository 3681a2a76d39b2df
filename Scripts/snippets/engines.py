"""Runs snippets through a Liquid and a Handlebars engine, and replaces tags as platforms do that
escape nothing. Reads input.json in the folder it is given and prints, for each guide, the page of
each order."""

import json
import re
import sys

import liquid
import pybars

NAMES = {
    "ORDER_NUMBER": "orderId", "FIRST_NAME": "firstName", "LAST_NAME": "lastName",
    "EMAIL": "email", "ORDER_TOTAL": "total", "CURRENCY": "currency", "COUNTRY": "country",
    "LOCALE": "locale", "SIGNATURE": "signature",
}


def other(snippet, expression):
    """The block for any other shop, with the marks replaced by a template's own prints."""
    return re.sub(r"\[\[([A-Z_]+)\]\]", lambda m: expression(NAMES[m[1]]), snippet)


def raw(snippet, values):
    for tag, value in values.items():
        snippet = snippet.replace(tag, value)
    return snippet


def without_tags(text):
    """What the platform strips from names is not known. No form takes a line end in a name, and
    the guide says that a tag would do harm."""
    return re.sub(r"<[^>]*>?|[\r\n\t]", "", text)


def main(folder):
    with open(f"{folder}/input.json", encoding="utf-8") as file:
        data = json.load(file)
    snippets = data["snippets"]
    liquid_block = liquid.Environment().from_string(
        other(snippets["other"], lambda key: "{{ " + key + " | escape }}"))
    handlebars = pybars.Compiler()
    handlebars_block = handlebars.compile(
        other(snippets["other"], lambda key: "{{" + key + "}}"))
    script_manager = handlebars.compile(snippets["bigcommerce"])
    pages = {}

    def add(name, page, **expected):
        pages.setdefault(name, []).append({"page": str(page), "expected": expected})

    for order in data["orders"]:
        values = {**order, "signature": ""}
        add("other-liquid", liquid_block.render(**values))
        add("other-handlebars", handlebars_block(values))
        add("bigcommerce", script_manager({"checkout": {"order": {"id": int(order["orderId"])}}}))
        add("bigcommerce-conversion-tracking", raw(snippets["bigcommerce-conversion-tracking"], {
            "%%ORDER_ID%%": order["orderId"], "%%ORDER_EMAIL%%": order["email"],
            "%%ORDER_AMOUNT%%": order["total"],
        }))
        add("squarespace", raw(snippets["squarespace"], {
            "{orderId}": order["orderId"], "{customerEmailAddress}": order["email"],
            "{orderGrandTotal}": order["total"],
        }))
        first, last = without_tags(order["firstName"]), without_tags(order["lastName"])
        add("shift4shop", raw(snippets["shift4shop"], {
            "[ordernum]": order["orderId"], "[email]": order["email"],
            "[billing_firstname]": first, "[billing_lastname]": last,
            "[orderamount]": order["total"],
        }), firstName=first, lastName=last)
    json.dump(pages, sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1])
