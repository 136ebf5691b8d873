import { roles } from '#shared/article/profile.ts'

const known = roles.map((role) => `'${role}'`).join(', ')
const sameThread = 'other.article_id = entry.article_id AND other.thread_id = entry.thread_id'

/**
 * An expression over `articles`: the roles, as JSON, that are called in open threads (`isResolved`)
 * by a comment that nobody of the role has answered. Damaged mentions call nobody.
 */
export const calledRoles = `CASE WHEN articles.open_threads = 0 THEN '[]' ELSE (
  SELECT json_group_array(DISTINCT mention.value)
  FROM comment_entries AS entry,
    json_each(CASE WHEN json_valid(entry.mentions) THEN entry.mentions ELSE '[]' END) AS mention
  WHERE entry.article_id = articles.id AND mention.value IN (${known})
    AND EXISTS (
      SELECT 1 FROM comment_entries AS other WHERE ${sameThread} AND other.kind <> 'resolved'
        AND other.seq = (SELECT max(other.seq) FROM comment_entries AS other WHERE ${sameThread}))
    AND NOT EXISTS (
      SELECT 1 FROM comment_entries AS other WHERE ${sameThread} AND other.seq > entry.seq
        AND json_valid(other.author) AND json_extract(other.author, '$.role') = mention.value)
) END`
