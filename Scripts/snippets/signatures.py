"""Signs the orders with the Python function that the guides show."""

import json
import sys

folder = sys.argv[1]
with open(f"{folder}/orders.json", encoding="utf-8") as file:
    orders = json.load(file)
shown = {}
with open(f"{folder}/other.py", encoding="utf-8") as file:
    exec(compile(file.read(), "other.py", "exec"), shown)
json.dump({"python other": [
    shown["order_signature"](order["orderId"], order["email"], order["secret"])
    for order in orders
]}, sys.stdout)
