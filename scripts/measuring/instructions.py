"""Instructions, counted by callgrind: the same each time, whatever else the machine does."""

import collections
import re
import shutil
import tomllib

from . import cargo, codes, readme

LIMITS = cargo.REPOSITORY / "benches" / "limits.toml"
# What another compiler or another C library may add to an operation.
MARGIN = 1.05

# What stands in benches/README.md: the group, what the operation is called there, and its name in benches/operations/.
SHOWN = [
    ("number → code", [
        ("`StatusCode::from_u16`", "numbers", "from_u16"),
        ("a `match`", "numbers", "plain_match"),
        ("binary search", "numbers", "binary_search"),
        ("std `HashMap`", "numbers", "hash_map"),
        ("phf", "numbers", "phf_map"),
        ("num_enum `try_from`", "numbers", "num_enum_try_from"),
        ("strum `from_repr`", "numbers", "strum_from_repr"),
        ("http `from_u16` (a range)", "numbers", "http_from_u16"),
        ("iso_currency `from_numeric`", "numbers", "iso_currency_from_numeric"),
    ]),
    ("code → fact", [
        ("`series`", "facts", "series"),
        ("`name`", "facts", "name"),
        ("`statuses`, `risk_codes`, `fields`, `remedies`: each", "facts", "statuses"),
        ("`guidance`", "facts", "guidance"),
        ("a guidance's `description`", "facts", "description_of_guidance"),
        ("a guidance's `action`", "facts", "action_of_guidance"),
        ("`guidance`, the first of it, its `description`", "facts", "guidance_and_description"),
        ("a `match` that gives a name", "facts", "plain_match_name"),
        ("http `canonical_reason`", "facts", "http_canonical_reason"),
        ("iso_currency `name`", "facts", "iso_currency_name"),
    ]),
    ("text → code", [
        ("`parse`", "texts", "parse"),
        ("`u16::from_str`, then `from_u16`", "texts", "u16_parse_then_from_u16"),
        ("a `match`", "texts", "plain_match"),
        ("phf", "texts", "phf_map"),
        ("tokio_postgres `SqlState::from_code`", "texts", "sql_state_from_code"),
    ]),
    ("text → status", [
        ("`Status::from_wire`", "statuses", "from_wire"),
        ("a `match`", "statuses", "plain_match"),
        ("phf", "statuses", "phf_map"),
    ]),
    ("JSON of 0 to 5 codes", [
        ("`Case`", "cases", "json_into_case"),
        ("`Notification`", "cases", "json_into_notification"),
        ("plain `String`, `Vec<u16>`, `Option<u16>`", "cases", "json_into_plain"),
        ("`serde_json::Value`", "cases", "json_into_value"),
    ]),
    ("JSON of 64 codes", [
        ("`Case`", "cases", "large_json_into_case"),
        ("plain", "cases", "large_json_into_plain"),
    ]),
    ("a case's judgement", [
        ("`findings`, 5 codes, none found", "cases", "findings"),
        ("`findings`, 64 codes, none found", "cases", "findings_of_64_codes"),
        ("`next_steps`, 5 codes", "cases", "next_steps"),
        ("`client_messages`, 5 codes", "cases", "client_messages"),
    ]),
]


def table():
    codes.refresh()
    counted = count()
    rows = []
    for work, operations in SHOWN:
        ours = None
        is_peer = work not in ("code → fact", "a case's judgement")
        for title, group, name in operations:
            cost = counted[group, name]
            ours = ours or cost
            ratio = f"{cost['instructions'] / ours['instructions']:.2f}" if is_peer else ""
            rows.append((work, title, f"{cost['instructions']:.0f}", f"{abs(cost['branches']):.1f}", ratio))
            work = ""
    return readme.rows(("", "way", "instructions", "branches", "ratio"), *rows)


def check():
    """Says which operations take more than they may; the number of them."""
    counted = count()
    limits = tomllib.loads(LIMITS.read_text())
    failures = 0
    for group, operations in limits.items():
        for name, limit in operations.items():
            for what, most in limit.items():
                found = counted[group, name][what]
                exceeds = found > most * MARGIN + 0.05
                failures += exceeds
                print(f"{group} {name}: {found:.2f} {what}, at most {most}{', which is too many' if exceeds else ''}")
    for ours, theirs in [("json_into_case", "json_into_plain"), ("large_json_into_case", "large_json_into_plain")]:
        ratio = counted["cases", ours]["instructions"] / counted["cases", theirs]["instructions"]
        exceeds = ratio > 1.02
        failures += exceeds
        print(f"cases {ours}: {ratio:.3f} of {theirs}, at most 1.02{', which is too many' if exceeds else ''}")
    return failures


def count():
    """For each operation, what one run of it takes, without the loop that it is run in."""
    if not shutil.which("valgrind"):
        raise SystemExit("valgrind is not installed; install the package of that name")
    executable = cargo.bench("idv-catalogue", "instructions", "--release")
    output = cargo.SCRATCH / "callgrind.out"
    output.parent.mkdir(parents=True, exist_ok=True)
    printed = cargo.run([
        "valgrind", "--tool=callgrind", "--branch-sim=yes", "--demangle=no", "--compress-strings=no", "--quiet",
        f"--callgrind-out-file={output}", executable,
    ])
    inclusive = inclusive_costs(output)
    counted, loop = {}, None
    for line in printed.splitlines():
        group, name, runs = line.split()
        whole = cost_of(group, name, inclusive)
        each = {event: whole[event] / int(runs) for event in whole}
        if name == "loop_alone":
            loop = each
        counted[group, name] = {
            "instructions": each["Ir"] - loop["Ir"],
            "branches": each["Bc"] + each["Bi"] - loop["Bc"] - loop["Bi"],
        }
    return counted


def inclusive_costs(path):
    """Each function's cost with all that it calls, from callgrind's file."""
    events, function = [], None
    costs = collections.defaultdict(lambda: collections.defaultdict(int))
    with open(path) as file:
        for line in file:
            if line.startswith("events:"):
                events = line.split()[1:]
            elif line.startswith("fn="):
                function = line[3:].strip()
            elif function and re.match(r"[0-9+*-]", line):
                for event, cost in zip(events, line.split()[1:]):
                    costs[function][event] += int(cost)
    return costs


def cost_of(group, name, inclusive):
    """Both of rustc's ways to mangle a name have the lengths of its parts, and end it so."""
    mangled = re.compile(f"{len(group)}{group}{len(name)}{name}(17h|B|$)")
    found = [cost for function, cost in inclusive.items() if mangled.search(function)]
    if len(found) != 1:
        raise SystemExit(f"callgrind saw {len(found)} functions {group}::{name}")
    return {"Ir": 0, "Bc": 0, "Bi": 0, **found[0]}
