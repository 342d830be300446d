import type { Member } from './story.ts';

export const fileAddress = (by: { organizationId: string }, engagement: string, file: string) =>
  `/api/o/${by.organizationId}/engagements/${engagement}/files/${file}`;

/** A document sent as a browser sends it: the body is the file. */
export async function uploads(
  by: Member,
  engagement: string,
  name: string,
  bytes: Buffer,
  file: string = crypto.randomUUID(),
) {
  const response = await by.raw({
    method: 'PUT',
    url: `${fileAddress(by, engagement, file)}?name=${encodeURIComponent(name)}`,
    headers: { 'content-type': 'application/octet-stream' },
    payload: bytes,
  });
  return { file, status: response.statusCode, body: response.json() };
}

export const fetches = (by: Member, engagement: string, file: string) =>
  by.raw({ method: 'GET', url: `${fileAddress(by, engagement, file)}/content` });
