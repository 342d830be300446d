import { qualifications as contract } from '@qingshen/contract';
import { readSheet } from '@qingshen/documents/workbook';
import { mustParse } from '@qingshen/domain';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../../testing/app.ts';
import { listedFirm } from '../../testing/filings.ts';
import { type Member, Story } from '../../testing/story.ts';

const world = useApp('export_sheets');
let story: Story;
let firm: Member;
beforeAll(async () => {
  story = await new Story(world).tell();
  ({ firm } = await listedFirm(story, '漯河沙澧咨询有限公司'));
});
const at = ({ organizationId }: Member) => ({ organization: organizationId });

describe('what an authority takes from its desk', () => {
  const fetched = async (by: Member, path: string) => {
    const answer = await by.raw({ method: 'GET', url: `/api/o/${by.organizationId}${path}` });
    return { status: answer.statusCode, type: answer.headers['content-type'], body: answer.rawPayload };
  };
  const filing = async () => {
    const { rows } = await story.henan.does(contract.listFilings, { params: at(story.henan), query: {} });
    return rows[0]?.id ?? '';
  };

  test('comes as workbooks: the inbox as it is filtered, the register, a filing’s board', async () => {
    const { rows } = mustParse(
      readSheet((await fetched(story.henan, '/filings/export?search=漯河沙澧')).body),
    );
    expect(rows).toMatchObject([{ 机构名称: '漯河沙澧咨询有限公司', 状态: '已备案' }]);
    const register = mustParse(readSheet((await fetched(story.henan, '/register/export')).body));
    expect(register.rows.map((row) => [row.机构名称, row.状态])).toContainEqual([
      '漯河沙澧咨询有限公司',
      '在册',
    ]);
    const board = mustParse(readSheet((await fetched(story.henan, `/filings/${await filing()}/board`)).body));
    expect(board.rows.length).toBeGreaterThan(10);
    expect(board.rows[0]).toMatchObject({ 条件: '独立法人资格', 依据: '豫工信办节〔2018〕24号 五（二）1' });
  });

  test('is not for those who have no desk there', async () => {
    expect((await fetched(firm, '/register/export')).status).toBe(404);
    expect((await fetched(story.consultancy, `/filings/${await filing()}/board`)).status).toBe(404);
    expect((await fetched(story.enterprise, '/filings/export')).status).toBe(404);
    expect(mustParse(readSheet((await fetched(story.province, '/filings/export')).body)).rows).toEqual([]);
  });
});
