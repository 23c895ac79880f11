/** The turns of interviewers in the current texts, as a table for `WITH`. */
export const QUESTIONS = `question (sourceId, start, "end") AS MATERIALIZED (
  SELECT s.id, turn.value ->> 'start', turn.value ->> 'end'
  FROM source s JOIN sourceText t ON t.sourceId = s.id AND t.version = s.textVersion
  JOIN json_each(t.turns) turn
  JOIN speaker p ON p.sourceId = s.id AND p.role = 'interviewer' AND p.name = turn.value ->> 'speaker')`;

/** Keeps of the codings `c` those that do not lie wholly in a question: what reaches into an answer is part of it. */
export const OF_ANSWER = `AND NOT EXISTS (SELECT 1 FROM question q
  WHERE q.sourceId = c.sourceId AND q.start <= c.start AND q."end" >= c."end")`;
