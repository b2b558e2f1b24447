-- The page that the vendor's facts follow, and the day on which it was last compared.
CREATE TABLE idv_source (
    url TEXT NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    retrieved DATE NOT NULL,
    since DATE NOT NULL,
    -- Of all facts and judgement, by which a decision on record says what judged it.
    digest TEXT NOT NULL,
    -- Whose judgement and words stand above the catalogue's own, and the digest of those; null where nobody's do.
    institution TEXT,
    overlay_digest TEXT,
    CHECK (since <= retrieved),
    CHECK ((institution IS NULL) = (overlay_digest IS NULL))
);

-- Every value that is the institution's, by row and key, with the catalogue's own that it stands in the place of.
CREATE TABLE idv_overlaid (
    ordinal INTEGER NOT NULL PRIMARY KEY CHECK (ordinal >= 1),
    overlaid_row TEXT NOT NULL,
    overlaid_key TEXT NOT NULL,
    was TEXT,
    becomes TEXT NOT NULL,
    because TEXT,
    accepted_by TEXT,
    UNIQUE (overlaid_row, overlaid_key)
);

-- The languages in which clients are told and asked, English first. Where reviewed is false its sentences are a draft.
CREATE TABLE idv_languages (
    language TEXT NOT NULL PRIMARY KEY,
    ordinal INTEGER NOT NULL UNIQUE CHECK (ordinal >= 1),
    name TEXT NOT NULL,
    reviewed BOOLEAN NOT NULL
);

-- The answers to "what now". Where a case calls for several, the ordinal is their precedence.
CREATE TABLE idv_remedies (
    remedy TEXT NOT NULL PRIMARY KEY,
    ordinal INTEGER NOT NULL UNIQUE CHECK (ordinal >= 1),
    kind TEXT NOT NULL CHECK (kind IN ('act', 'wait', 'final', 'none', 'person', 'unstated')),
    -- Whether the client has a part in it.
    asks_client BOOLEAN NOT NULL,
    meaning TEXT NOT NULL
);

-- The remedies that a client need not be asked for beside another one, which stands before them.
CREATE TABLE idv_remedy_includes (
    remedy TEXT NOT NULL REFERENCES idv_remedies (remedy),
    included TEXT NOT NULL REFERENCES idv_remedies (remedy),
    PRIMARY KEY (remedy, included),
    CHECK (remedy <> included)
);

-- The recommendation that comes with a completed case. The remedy is null where nobody has judged it: a person decides.
CREATE TABLE idv_risk_codes (
    risk_code INTEGER NOT NULL PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    risk_score TEXT NOT NULL UNIQUE,
    remedy TEXT REFERENCES idv_remedies (remedy),
    because TEXT,
    since DATE NOT NULL,
    retired_on DATE,
    retired_reason TEXT,
    successor INTEGER REFERENCES idv_risk_codes (risk_code),
    CHECK ((retired_on IS NULL) = (retired_reason IS NULL)),
    CHECK (successor IS NULL OR retired_on IS NOT NULL)
);

-- The statuses, as the service sends them. An action is null where the source states none. How it is known that a
-- status is final is null where it is not.
CREATE TABLE idv_statuses (
    status TEXT NOT NULL PRIMARY KEY,
    ordinal INTEGER NOT NULL UNIQUE CHECK (ordinal >= 1),
    name TEXT NOT NULL UNIQUE,
    description TEXT NOT NULL,
    action_sdk TEXT,
    action_api TEXT,
    remedy_sdk TEXT NOT NULL REFERENCES idv_remedies (remedy),
    remedy_api TEXT NOT NULL REFERENCES idv_remedies (remedy),
    cdd_report BOOLEAN NOT NULL,
    expects_codes BOOLEAN NOT NULL,
    is_final BOOLEAN NOT NULL,
    final_basis TEXT CHECK (final_basis IN ('stated', 'inferred')),
    final_because TEXT,
    since DATE NOT NULL,
    retired_on DATE,
    retired_reason TEXT,
    successor TEXT REFERENCES idv_statuses (status),
    CHECK (is_final = (final_basis IS NOT NULL)),
    CHECK (is_final = (final_because IS NOT NULL)),
    CHECK ((retired_on IS NULL) = (retired_reason IS NULL)),
    CHECK (successor IS NULL OR retired_on IS NOT NULL)
);

-- The risk codes of which one comes with a status.
CREATE TABLE idv_status_risk_codes (
    status TEXT NOT NULL REFERENCES idv_statuses (status),
    risk_code INTEGER NOT NULL REFERENCES idv_risk_codes (risk_code),
    PRIMARY KEY (status, risk_code)
);

-- The status flow. from_status is null where the flow begins, and the same as to_status where an event changes nothing.
CREATE TABLE idv_transitions (
    ordinal INTEGER NOT NULL PRIMARY KEY CHECK (ordinal >= 1),
    from_status TEXT REFERENCES idv_statuses (status),
    to_status TEXT NOT NULL REFERENCES idv_statuses (status),
    event TEXT NOT NULL,
    basis TEXT NOT NULL CHECK (basis IN ('stated', 'inferred')),
    because TEXT NOT NULL
);

-- The series, each called by the first of its numbers. Where risk_codes_stated is false the source does not say which
-- risk codes can come with its codes; where it is true they are those of idv_series_risk_codes, or none.
CREATE TABLE idv_series (
    series INTEGER NOT NULL PRIMARY KEY,
    last_number INTEGER NOT NULL,
    name TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    risk_codes_stated BOOLEAN NOT NULL,
    disclosure TEXT NOT NULL CHECK (disclosure IN ('client', 'internal')),
    since DATE NOT NULL,
    retired_on DATE,
    retired_reason TEXT,
    successor INTEGER REFERENCES idv_series (series),
    CHECK (series <= last_number),
    CHECK ((retired_on IS NULL) = (retired_reason IS NULL)),
    CHECK (successor IS NULL OR retired_on IS NOT NULL)
);

-- The statuses that the codes of a series accompany, unless a code says otherwise.
CREATE TABLE idv_series_statuses (
    series INTEGER NOT NULL REFERENCES idv_series (series),
    status TEXT NOT NULL REFERENCES idv_statuses (status),
    PRIMARY KEY (series, status)
);

-- The risk codes that can come with the codes of a series, unless a code says otherwise.
CREATE TABLE idv_series_risk_codes (
    series INTEGER NOT NULL REFERENCES idv_series (series),
    risk_code INTEGER NOT NULL REFERENCES idv_risk_codes (risk_code),
    PRIMARY KEY (series, risk_code)
);

-- The status codes. Where risk_codes_stated is false the source does not say which risk codes can come with the code;
-- where it is true they are those of idv_status_code_risk_codes, or none.
CREATE TABLE idv_status_codes (
    status_code INTEGER NOT NULL PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    series INTEGER NOT NULL REFERENCES idv_series (series),
    risk_codes_stated BOOLEAN NOT NULL,
    disclosure TEXT NOT NULL CHECK (disclosure IN ('client', 'internal')),
    because TEXT,
    since DATE NOT NULL,
    retired_on DATE,
    retired_reason TEXT,
    successor INTEGER REFERENCES idv_status_codes (status_code),
    CHECK ((retired_on IS NULL) = (retired_reason IS NULL)),
    CHECK (successor IS NULL OR retired_on IS NOT NULL)
);

-- The statuses that a code can accompany.
CREATE TABLE idv_status_code_statuses (
    status_code INTEGER NOT NULL REFERENCES idv_status_codes (status_code),
    status TEXT NOT NULL REFERENCES idv_statuses (status),
    PRIMARY KEY (status_code, status)
);

-- The risk codes that can come with a code.
CREATE TABLE idv_status_code_risk_codes (
    status_code INTEGER NOT NULL REFERENCES idv_status_codes (status_code),
    risk_code INTEGER NOT NULL REFERENCES idv_risk_codes (risk_code),
    PRIMARY KEY (status_code, risk_code)
);

-- The request fields that a code's texts name.
CREATE TABLE idv_status_code_fields (
    status_code INTEGER NOT NULL REFERENCES idv_status_codes (status_code),
    field TEXT NOT NULL,
    PRIMARY KEY (status_code, field)
);

-- What a code means and what to do: one guidance, or several of which one is meant. An action is null where the source
-- states none; a condition, where it sets none.
CREATE TABLE idv_guidance (
    status_code INTEGER NOT NULL REFERENCES idv_status_codes (status_code),
    ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
    -- Where the code has several.
    name TEXT,
    description TEXT NOT NULL,
    condition TEXT,
    action_sdk TEXT,
    action_api TEXT,
    remedy_sdk TEXT NOT NULL REFERENCES idv_remedies (remedy),
    remedy_api TEXT NOT NULL REFERENCES idv_remedies (remedy),
    because TEXT,
    PRIMARY KEY (status_code, ordinal)
);

-- What clients are told and asked: where the verification stands, by its status or where nobody knows the status, what is
-- wrong, and what they are asked for. A code that is internal has no sentence. The key is the name of the row, and of the
-- guidance too where its code has several. The text is English where the language has none of its own.
CREATE TABLE idv_client_words (
    language TEXT NOT NULL REFERENCES idv_languages (language),
    kind TEXT NOT NULL CHECK (kind IN ('status', 'unknown_status', 'reason', 'request')),
    key TEXT NOT NULL,
    status TEXT REFERENCES idv_statuses (status),
    status_code INTEGER,
    ordinal INTEGER,
    remedy TEXT REFERENCES idv_remedies (remedy),
    text TEXT NOT NULL CHECK (text <> ''),
    text_language TEXT NOT NULL REFERENCES idv_languages (language),
    PRIMARY KEY (language, kind, key),
    FOREIGN KEY (status_code, ordinal) REFERENCES idv_guidance (status_code, ordinal),
    CHECK ((kind = 'status') = (status IS NOT NULL)),
    CHECK ((kind = 'reason') = (status_code IS NOT NULL)),
    CHECK ((kind = 'reason') = (ordinal IS NOT NULL)),
    CHECK ((kind = 'request') = (remedy IS NOT NULL))
);

-- The days on which a row came to mean something else.
CREATE TABLE idv_status_changes (
    status TEXT NOT NULL REFERENCES idv_statuses (status),
    changed_on DATE NOT NULL,
    what TEXT NOT NULL,
    PRIMARY KEY (status, changed_on)
);

CREATE TABLE idv_risk_code_changes (
    risk_code INTEGER NOT NULL REFERENCES idv_risk_codes (risk_code),
    changed_on DATE NOT NULL,
    what TEXT NOT NULL,
    PRIMARY KEY (risk_code, changed_on)
);

CREATE TABLE idv_series_changes (
    series INTEGER NOT NULL REFERENCES idv_series (series),
    changed_on DATE NOT NULL,
    what TEXT NOT NULL,
    PRIMARY KEY (series, changed_on)
);

CREATE TABLE idv_status_code_changes (
    status_code INTEGER NOT NULL REFERENCES idv_status_codes (status_code),
    changed_on DATE NOT NULL,
    what TEXT NOT NULL,
    PRIMARY KEY (status_code, changed_on)
);
