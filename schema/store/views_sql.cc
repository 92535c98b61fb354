// The third migration: views for researchers, which carry the joins that simple questions need.
//
// All begin with authority, body and date of the meeting, and end with the place a fact was read from: `page`
// of the file, `source_path`, `link` ("packs/a.pdf#page=12"), `document_uid` and the record's own `uid`.
#include "schema/store/migrations.h"

namespace minutebook::store {

extern const char kViewsSql[];
const char kViewsSql[] = R"sql(
CREATE VIEW document_view AS
SELECT d.authority,
  coalesce(d.body, (SELECT n.body FROM minutes n WHERE n.document_id = d.id ORDER BY n.position LIMIT 1)) AS body,
  coalesce((SELECT m.date FROM meeting m WHERE m.document_id = d.id LIMIT 1),
    (SELECT n.meeting_date FROM minutes n WHERE n.document_id = d.id ORDER BY n.position LIMIT 1)) AS date,
  d.kind, d.title, d.status, d.reason, d.pages,
  (SELECT count(*) FROM document_path p WHERE p.document_id = d.id) AS paths,
  d.media_type, d.sha256, d.source_path, d.uid, d.id AS document_id
FROM document d;

CREATE VIEW meeting_view AS
SELECT d.authority, d.body, r.date, r.time, r.venue, r.opened, r.closed,
  (SELECT q.members FROM quorum q WHERE q.document_id = r.document_id LIMIT 1) AS quorum, d.title,
  r.page_from AS page, d.source_path, d.source_path || '#page=' || r.page_from AS link, d.uid AS document_uid, r.uid
FROM meeting r JOIN document_view d ON d.document_id = r.document_id;

CREATE VIEW member_view AS
SELECT d.authority, d.body, d.date, r.name, r.name_title, r.name_given, r.name_surname, r.name_post_nominals, r.role,
  r.represents,
  r.page_from AS page, d.source_path, d.source_path || '#page=' || r.page_from AS link, d.uid AS document_uid, r.uid
FROM member r JOIN document_view d ON d.document_id = r.document_id;

CREATE VIEW contact_view AS
SELECT d.authority, d.body, d.date, r.name, r.role, r.phone, r.email,
  r.page_from AS page, d.source_path, d.source_path || '#page=' || r.page_from AS link, d.uid AS document_uid, r.uid
FROM contact r JOIN document_view d ON d.document_id = r.document_id;

CREATE VIEW agenda_item_view AS
SELECT d.authority, d.body, d.date, r.number AS item, r.title, r.description, r.printed_page_from, r.printed_page_to,
  r.exempt, r.exempt_paragraph, d.title AS document_title,
  r.page_from AS page, d.source_path, d.source_path || '#page=' || r.page_from AS link, d.uid AS document_uid, r.uid
FROM agenda_item r JOIN document_view d ON d.document_id = r.document_id;

CREATE VIEW attendance_view AS
SELECT d.authority, coalesce(n.body, d.body) AS body, coalesce(n.meeting_date, d.date) AS date, r.name, r.name_title,
  r.name_given, r.name_surname, r.name_post_nominals, r.status, r.role, r.represents, r.item, r.substitute_for,
  r.joined_text, r.left_text,
  r.page_from AS page, d.source_path, d.source_path || '#page=' || r.page_from AS link, d.uid AS document_uid, r.uid
FROM attendance r JOIN minutes n ON n.id = r.minutes_id JOIN document_view d ON d.document_id = r.document_id;

CREATE VIEW minute_item_view AS
SELECT d.authority, coalesce(n.body, d.body) AS body, coalesce(n.meeting_date, d.date) AS date, r.number AS item,
  r.title, r.agenda_item,
  (SELECT count(*) FROM minute_point p WHERE p.minute_item_id = r.id) AS points,
  (SELECT count(*) FROM resolution p WHERE p.minute_item_id = r.id) AS resolutions,
  (SELECT count(*) FROM vote p WHERE p.minute_item_id = r.id) AS votes,
  (SELECT count(*) FROM declaration p WHERE p.minute_item_id = r.id) AS declarations, r.position,
  r.page_from AS page, d.source_path, d.source_path || '#page=' || r.page_from AS link, d.uid AS document_uid, r.uid
FROM minute_item r JOIN minutes n ON n.id = r.minutes_id JOIN document_view d ON d.document_id = r.document_id;

CREATE VIEW minute_view AS
SELECT i.authority, i.body, i.date, i.item, i.title AS item_title, s.kind, s.label, s.text,
  s.page, i.source_path, i.source_path || '#page=' || s.page AS link, i.document_uid, s.uid
FROM (
  SELECT minute_item_id, 'point' AS kind, NULL AS label, text, page_from AS page, uid FROM minute_point
  UNION ALL
  SELECT minute_item_id, 'resolution', label, text, page_from, uid FROM resolution
  UNION ALL
  SELECT minute_item_id, 'vote', result, motion, page_from, uid FROM vote
  UNION ALL
  SELECT minute_item_id, 'declaration', NULL, text, page_from, uid FROM declaration
) s
JOIN minute_item r ON r.id = s.minute_item_id JOIN minute_item_view i ON i.uid = r.uid;

CREATE VIEW resolution_view AS
SELECT d.authority, coalesce(n.body, d.body) AS body, coalesce(n.meeting_date, d.date) AS date, i.number AS item,
  i.title AS item_title, r.label, r.text, r.kind, r.outcome, r.referred_to,
  r.page_from AS page, d.source_path, d.source_path || '#page=' || r.page_from AS link, d.uid AS document_uid, r.uid
FROM resolution r JOIN minute_item i ON i.id = r.minute_item_id JOIN minutes n ON n.id = i.minutes_id
JOIN document_view d ON d.document_id = r.document_id;

CREATE VIEW vote_view AS
SELECT d.authority, coalesce(n.body, d.body) AS body, coalesce(n.meeting_date, d.date) AS date, i.number AS item,
  i.title AS item_title, r.motion AS text, r.proposer, r.seconder, r.result, r.votes_for, r.votes_against,
  r.votes_abstain,
  (SELECT group_concat(v.name, '; ') FROM vote_name v WHERE v.vote_id = r.id AND v.choice = 'for') AS for_names,
  (SELECT group_concat(v.name, '; ') FROM vote_name v WHERE v.vote_id = r.id AND v.choice = 'against')
    AS against_names,
  (SELECT group_concat(v.name, '; ') FROM vote_name v WHERE v.vote_id = r.id AND v.choice = 'abstain')
    AS abstain_names,
  r.casting_vote,
  r.page_from AS page, d.source_path, d.source_path || '#page=' || r.page_from AS link, d.uid AS document_uid, r.uid
FROM vote r JOIN minute_item i ON i.id = r.minute_item_id JOIN minutes n ON n.id = i.minutes_id
JOIN document_view d ON d.document_id = r.document_id;

CREATE VIEW vote_name_view AS
SELECT d.authority, coalesce(n.body, d.body) AS body, coalesce(n.meeting_date, d.date) AS date, i.number AS item,
  i.title AS item_title, r.motion AS text, v.name, v.choice, r.result,
  r.page_from AS page, d.source_path, d.source_path || '#page=' || r.page_from AS link, d.uid AS document_uid, r.uid
FROM vote_name v JOIN vote r ON r.id = v.vote_id JOIN minute_item i ON i.id = r.minute_item_id
JOIN minutes n ON n.id = i.minutes_id JOIN document_view d ON d.document_id = r.document_id;

CREATE VIEW declaration_view AS
SELECT d.authority, coalesce(n.body, d.body) AS body, coalesce(n.meeting_date, d.date) AS date, i.number AS item,
  i.title AS item_title, r.text,
  r.page_from AS page, d.source_path, d.source_path || '#page=' || r.page_from AS link, d.uid AS document_uid, r.uid
FROM declaration r JOIN minute_item i ON i.id = r.minute_item_id JOIN minutes n ON n.id = i.minutes_id
JOIN document_view d ON d.document_id = r.document_id;

CREATE VIEW report_view AS
SELECT d.authority, d.body, d.date, r.agenda_item AS item,
  (SELECT a.title FROM agenda_item a WHERE a.document_id = r.document_id AND a.number = r.agenda_item
   ORDER BY a.position LIMIT 1) AS item_title,
  r.subject, r.decision_maker, r.decision_date, r.report_of, r.confidentiality, r.summary, r.key_decision, r.wards,
  r.equality_assessment_required, r.privacy_assessment_required, r.exempt_paragraph, r.call_in,
  (SELECT count(*) FROM recommendation p WHERE p.report_id = r.id) AS recommendations,
  (SELECT count(*) FROM report_paragraph p WHERE p.report_id = r.id) AS paragraphs,
  r.page_from AS page, d.source_path, d.source_path || '#page=' || r.page_from AS link, d.uid AS document_uid, r.uid
FROM report r JOIN document_view d ON d.document_id = r.document_id;

CREATE VIEW recommendation_view AS
SELECT d.authority, d.body, d.date, p.agenda_item AS item, p.subject, p.decision_maker, p.report_of, r.label, r.text,
  r.page_from AS page, d.source_path, d.source_path || '#page=' || r.page_from AS link, d.uid AS document_uid, r.uid
FROM recommendation r JOIN report p ON p.id = r.report_id JOIN document_view d ON d.document_id = r.document_id;

CREATE VIEW report_paragraph_view AS
SELECT d.authority, d.body, d.date, p.agenda_item AS item, p.subject, r.number, r.heading, r.text,
  r.page_from AS page, d.source_path, d.source_path || '#page=' || r.page_from AS link, d.uid AS document_uid, r.uid
FROM report_paragraph r JOIN report p ON p.id = r.report_id JOIN document_view d ON d.document_id = r.document_id;

CREATE VIEW action_view AS
SELECT d.authority, d.body, d.date, r.raised, r.item, r.label, r.text, r.action_taken, r.status, r.owner, r.due,
  r.page_from AS page, d.source_path, d.source_path || '#page=' || r.page_from AS link, d.uid AS document_uid, r.uid
FROM tracked_action r JOIN document_view d ON d.document_id = r.document_id;

CREATE VIEW indicator_view AS
SELECT d.authority, d.body, d.date, r.ref, r.area, r.name, r.unit, r.owner, r.accountable, v.month, v.value,
  CASE WHEN ltrim(v.plain, '-') NOT GLOB '*[^0-9.]*' AND v.plain GLOB '*[0-9]*' AND v.plain NOT GLOB '*.*.*'
      AND v.plain NOT GLOB '--*'
    THEN CAST(v.plain AS REAL) END AS number,
  r.commentary,
  r.page_from AS page, d.source_path, d.source_path || '#page=' || r.page_from AS link, d.uid AS document_uid, r.uid
FROM indicator r
JOIN (SELECT *, trim(replace(replace(replace(value, ',', ''), '%', ''), '£', '')) AS plain FROM indicator_value) v
  ON v.indicator_id = r.id
JOIN document_view d ON d.document_id = r.document_id;

CREATE VIEW table_view AS
SELECT d.authority, d.body, d.date, r.agenda_item AS item, r.title, c.row_index, c.column_index,
  k.name AS column_name, k.type AS column_type, k.unit AS column_unit, c.row_index < r.header_rows AS header, c.text,
  c.page, d.source_path, d.source_path || '#page=' || c.page AS link, d.uid AS document_uid, r.uid
FROM data_table r JOIN table_cell c ON c.data_table_id = r.id
LEFT JOIN table_column k ON k.data_table_id = r.id AND k.position = c.column_index
JOIN document_view d ON d.document_id = r.document_id;

CREATE VIEW glossary_view AS
SELECT d.authority, d.body, d.date, r.term, r.definition,
  r.page_from AS page, d.source_path, d.source_path || '#page=' || r.page_from AS link, d.uid AS document_uid, r.uid
FROM glossary_entry r JOIN document_view d ON d.document_id = r.document_id;

CREATE VIEW section_view AS
SELECT d.authority, d.body, d.date, r.agenda_item AS item, r.kind, r.title, r.text, r.page_to,
  r.page_from AS page, d.source_path, d.source_path || '#page=' || r.page_from AS link, d.uid AS document_uid, r.uid
FROM section r JOIN document_view d ON d.document_id = r.document_id;

CREATE VIEW diagnostic_view AS
SELECT d.authority, d.body, d.date, d.status, r.severity, r.code, r.stage, r.message, r.page, d.source_path,
  d.source_path || '#page=' || r.page AS link, d.uid AS document_uid
FROM diagnostic r JOIN document_view d ON d.document_id = r.document_id;
)sql";

}  // namespace minutebook::store
