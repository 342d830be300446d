import { expect, type Player } from '../cast.ts';
import { asked, laid } from '../ground.ts';
import { listWorkbook, type Plant } from './list.ts';

export interface Published {
  title: string;
  documentNumber: string;
}

/** A list of the office, made public as of a day: list-to-notice walks it in full. */
export async function publish(
  { context: { request }, organization }: Player,
  { title, documentNumber, on, rows }: Published & { on: string; rows: readonly Plant[] },
): Promise<void> {
  const home = `/o/${organization}/campaigns`;
  const { campaignId } = await laid<{ campaignId: string }>(request, 'POST', home, {
    title,
    documentNumber,
    track: 'mandatory',
    year: Number(on.slice(0, 4)),
    lines: ['ecology'],
    listedOn: on,
  });
  const sent = await request.post(`/api${home}/${campaignId}/versions`, {
    params: { name: '名单.xlsx' },
    headers: { 'content-type': 'application/octet-stream' },
    data: listWorkbook(rows),
  });
  expect(sent.ok(), await sent.text()).toBe(true);
  const { id } = (await sent.json()) as { id: string };
  const { campaign } = await asked<{ campaign: { version: number } }>(request, `${home}/${campaignId}`);
  const { added } = await laid<{ added: number }>(
    request,
    'POST',
    `${home}/${campaignId}/versions/${id}/publication`,
    { version: campaign.version, listedOn: on },
  );
  expect(added).toBe(rows.length);
}
