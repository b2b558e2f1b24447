"""Past notifications to audit, as the service sends them."""

import json
import random
import re

from . import cargo

# Which numbers come with which status, and the risk code that does.
ACCOMPANIED = {
    "new": ([], None),
    "pending": ([range(1000, 1001)], None),
    "invalid_data": ([range(1001, 2000)], None),
    "inconsistent_data": ([range(2000, 4000)], None),
    "completed": ([range(4000, 6000)], 500),
}


# After how many notifications a fault stands.
BETWEEN_FAULTS = 50


def write(path, size, fault=None):
    """Writes as many as come to the size, with one code in a hundred unknown, the same each time. A fault is a line, by its number."""
    block = lines()
    written = faults = 0
    with open(path, "w", encoding="utf-8", newline="") as file:
        while written < size:
            for start in range(0, len(block), BETWEEN_FAULTS):
                if fault:
                    written += file.write(fault(faults) + "\n")
                    faults += 1
                written += file.write("".join(block[start:start + BETWEEN_FAULTS]))


# As with the service, few of all possible cases come, and of those a few again and again, by Zipf's law.
DIFFERENT_CASES = 4_000


def lines():
    chance = random.Random(20261122)
    numbers = [int(number) for number in re.findall(r"^number = (\d+)", all_series(), re.MULTILINE)]
    cases = [case(chance, numbers) for _ in range(DIFFERENT_CASES)]
    weights = [1 / rank for rank in range(1, DIFFERENT_CASES + 1)]
    return [
        json.dumps({"verificationId": f"{chance.getrandbits(128):032x}"} | chosen, separators=(",", ":")) + "\n"
        for chosen in chance.choices(cases, weights, k=50_000)
    ]


def case(chance, numbers):
    status, (ranges, risk_code) = chance.choice(list(ACCOMPANIED.items()))
    possible = [number for number in numbers if any(number in range for range in ranges)]
    codes = chance.sample(possible, min(len(possible), chance.randrange(1, 6)))
    codes = [code if chance.random() > 0.01 else code + 9000 for code in codes]
    return {"verificationStatus": status, "statusCodes": codes} | ({"riskCode": risk_code} if risk_code else {})


def all_series():
    return "\n".join(path.read_text() for path in sorted((cargo.REPOSITORY / "catalogue/series").iterdir()))
