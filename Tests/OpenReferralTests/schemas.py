"""Holds rows of HSDS 3.0 against the standard's schemas, with Python's jsonschema.

The standard publishes its JSON schemas also as one table, schema.csv. That table is turned back into JSON Schema here. Where it differs from the
schemas and the examples beside it (three names, four types), the schemas are followed.
Arguments: the folder of schema.csv. Input: one JSON object a line, {"table": "service", "row": {...}}. Output: what is wrong, one line each.
"""
import csv
import json
import sys
from pathlib import Path

from jsonschema import Draft202012Validator, FormatChecker

NAMES = {"fundings": "funding", "addresss": "addresses", "accessibilitys": "accessibility"}
TYPES = {("schedule", "count"): "number", ("schedule", "bymonthday"): "string", ("schedule", "byyearday"): "string"}
DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]


def schemas(folder):
    tables = {}
    with open(Path(folder) / "schema.csv", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            table, name = row["table_name"], row["name"]
            schema = tables.setdefault(table, {"type": "object", "properties": {}, "required": []})
            many, one = row["one_to_many"], row["one_to_one"]
            if many:
                told = {"type": "array", "items": {"$ref": "#/$defs/" + many.removesuffix(".json")}}
            elif one:
                told = {"$ref": "#/$defs/" + one.removesuffix(".json")}
            else:
                told = {"type": TYPES.get((table, name), row["type"])}
            if row["format"] in ("email", "uri"):
                told["format"] = row["format"]
            if name == "id":
                told["format"] = "uuid"
            if row["enum"]:
                told["enum"] = DAYS if name == "wkst" else row["enum"].split(",")
            if (table, name) == ("taxonomy_term", "taxonomy"):
                name, told = "taxonomy_detail", told
            schema["properties"][NAMES.get(name, name)] = told
            if row["constraints_required"] == "true":
                schema["required"].append(name)
    return tables


def main():
    tables = schemas(sys.argv[1])
    for line in sys.stdin:
        told = json.loads(line)
        schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$ref": "#/$defs/" + told["table"], "$defs": tables}
        for error in Draft202012Validator(schema, format_checker=FormatChecker()).iter_errors(told["row"]):
            print(told["table"], error.json_path, error.message[:200])


main()
