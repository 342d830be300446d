import { expect, type Player, test } from '../cast.ts';
import { insistOnSound } from '../sound.ts';

const clause = '豫工信办节〔2018〕24号 五（二）';

/** The firm answers every point that is open on its page and submits again. */
async function answers({ page }: Player, text: string): Promise<void> {
  for (const field of await page.getByLabel('答复', { exact: true }).all()) await field.fill(text);
  await page.getByRole('button', { name: '答复并重新提交' }).click();
  await expect(page.getByRole('status').first()).toContainText('补正已答复');
}

/** The firm’s filing in Henan, with the office: the one of the story, which waits for its answers, else the next. */
async function files(firm: Player): Promise<string> {
  const { page, at } = firm;
  await page.goto(at('/filings/opening?place=410000&track=voluntary'));
  if (await page.getByText('已有一份未办结的申请').isVisible()) {
    await page.getByRole('link', { name: '打开' }).click();
    await expect(page.getByRole('heading', { name: '答复补正' })).toBeVisible();
    await answers(firm, '已补充相应材料，请核对。');
  } else {
    if (await page.getByText('已有有效的备案').isVisible()) {
      await page.getByRole('link', { name: '打开' }).click();
      await page.locator('summary', { hasText: '申请接续' }).click();
      await page.getByRole('button', { name: '申请接续' }).click();
    } else {
      await page.getByRole('checkbox', { name: /26 化学原料/ }).check();
      await page.getByRole('button', { name: '建立申请' }).click();
    }
    await page.locator('summary', { hasText: '提交备案申请' }).click();
    await page.getByRole('button', { name: '提交备案申请' }).click();
  }
  const said = await page.getByRole('status').first().innerText();
  return /申请 (\S+) /.exec(said)?.[1] ?? '';
}

test('a firm files in Henan; what is wrong goes back and is answered, a signer accepts, and the public reads it', async ({
  cast,
}) => {
  test.setTimeout(180_000);
  const firm = await cast.as('consultancy');
  const number = await files(firm);

  // Forms are native: the officer's part of the way is walked without script.
  const officer = await cast.as('henan', { javaScriptEnabled: false });
  const { page, at } = officer;
  await page.goto(at(`/filings?search=${number}`));
  const row = page.getByRole('row').filter({ hasText: number });
  await expect(row).toContainText('今天提交');
  await row.getByRole('checkbox').check();
  await page.getByRole('button', { name: '退回补正' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('批量退回补正');
  const clauses = page.getByLabel('所涉条款').first();
  await clauses.selectOption(
    (await clauses.locator('option', { hasText: '检测分析器具' }).first().getAttribute('value')) ?? '',
  );
  // Nothing is guessed: what is left out is said at its field, and what was chosen stays.
  await page.getByRole('button', { name: '退回补正' }).click();
  await expect(page.getByText('请选择一项。').first()).toBeVisible();
  await page.getByLabel('材料不全').first().check();
  await page.getByLabel('原因与要求').first().fill('未见水平衡测试器具的检定证书原件。');
  await page.getByRole('button', { name: '退回补正' }).click();
  await expect(page.getByText('1 份全部办理。')).toBeVisible();

  await firm.page.reload();
  await expect(firm.page.getByText('未见水平衡测试器具的检定证书原件。').first()).toBeVisible();
  await answers(firm, '器具检定证书原件已寄送。');

  await page.goto(at(`/filings?search=${number}`));
  await page.getByRole('link', { name: /石家庄/ }).click();
  await page.getByRole('link', { name: '补正', exact: true }).click();
  await expect(page.getByText('器具检定证书原件已寄送。')).toBeVisible();
  await page.getByRole('link', { name: '条件核对' }).click();
  await expect(page.getByRole('row').filter({ hasText: '专职技术人员数' })).toContainText('符合');

  await page.getByRole('link', { name: '作出决定' }).click();
  for (const grant of await page.getByLabel('准予备案').all()) await grant.check();
  await page.getByLabel('依据条款').fill('');
  await page.getByRole('button', { name: '作出决定' }).click();
  await expect(page.getByText('请填写此项。')).toBeVisible();
  await page.getByLabel('依据条款').fill(clause);
  await page.getByRole('button', { name: '作出决定' }).click();
  await expect(page.getByRole('status').first()).toContainText('作出决定');
  await expect(page.getByText('已备案', { exact: true }).first()).toBeVisible();

  await page.goto(at(`/filings?state=all&search=${number}`));
  const [workbook] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '导出表格' }).click(),
  ]);
  expect(workbook.suggestedFilename()).toMatch(/\.xlsx$/);

  const anybody = await cast.stranger();
  await anybody.goto('/register');
  await anybody.getByLabel('机构名称或统一社会信用代码').fill('石家庄穗原');
  await anybody.getByRole('button', { name: '查询' }).click();
  await expect(anybody.getByRole('row').filter({ hasText: '石家庄穗原' })).toContainText('在册');
  await anybody.getByRole('link', { name: /石家庄穗原/ }).click();
  await expect(anybody.getByText(number)).toBeVisible();
});

test('what does not meet a clause is granted only with a reason that stays', async ({ cast }) => {
  const { page, at } = await cast.as('henan');
  await page.goto(at('/filings?search=保定穗圃'));
  await page.getByRole('link', { name: /保定穗圃/ }).click();
  await page.getByRole('link', { name: '作出决定' }).click();
  const sector = (name: string) => page.getByRole('group', { name: new RegExp(name) });
  await sector('化学原料').getByLabel('准予备案').check();
  await sector('非金属').getByLabel('不予备案').check();
  await page.getByRole('button', { name: '作出决定' }).click();
  await expect(page.getByText('请选择一项。')).toBeVisible();
  await page.getByLabel(/不予“非金属矿物制品业”的理由/).fill('该行业业绩不足三项。');
  await sector('黑色金属').getByLabel('准予备案').check();
  await page.getByRole('button', { name: '作出决定' }).click();
  await expect(page.getByText(/有不符合的条件。仍要准予的，须写明理由/)).toBeVisible();
  await page.getByLabel('有不符合的条件仍准予的理由').fill('经现场核查，另有两项在办审核即将办结。');
  await page.getByRole('button', { name: '作出决定' }).click();
  await expect(page.getByRole('status').first()).toContainText('作出决定');
  await page.getByRole('link', { name: '决定', exact: true }).click();
  await expect(page.getByText('经现场核查，另有两项在办审核即将办结。')).toBeVisible();
  await page.getByRole('link', { name: '当时的逐条判断' }).click();
  await expect(page.getByText('决定当日').first()).toBeVisible();
});

test('an order, a name published, a suspension that must wait, and what the public reads of it', async ({
  cast,
}) => {
  test.setTimeout(120_000);
  const officer = await cast.as('henan');
  const { page, at } = officer;
  const facts = `情节较重，依法公布名单（${Date.now() % 100_000}）。`;
  await page.goto(at('/filings?state=accepted&search=石家庄穗原'));
  await page
    .getByRole('row')
    .getByRole('link', { name: /石家庄穗原/ })
    .first()
    .click();
  await page
    .getByRole('definition')
    .getByRole('link', { name: /石家庄穗原/ })
    .click();
  await page.getByRole('link', { name: '作出处理' }).click();
  await page.getByLabel('依据条款').fill('豫工信办节〔2018〕24号 五（三）');
  await page.getByRole('textbox', { name: '事由' }).fill('未按规定程序开展审核。');
  await page.getByRole('button', { name: '作出处理' }).click();
  await expect(page.getByText('请填写此项。')).toBeVisible();
  await expect(page.getByRole('textbox', { name: '事由' })).toHaveValue('未按规定程序开展审核。');
  await page.getByLabel('截止日期').fill(tomorrow());
  await page.getByRole('button', { name: '作出处理' }).click();
  await expect(page.getByRole('status').first()).toContainText('责令改正');

  await page.getByRole('link', { name: '进一步处理' }).click();
  await expect(page.getByRole('radio', { name: /公布名单 接续责令改正/ })).toBeChecked();
  await page.getByRole('textbox', { name: '事由' }).fill(facts);
  await page.getByRole('button', { name: '作出处理' }).click();
  await expect(page.getByRole('status').first()).toContainText('公布名单');

  const anybody = await cast.stranger();
  await anybody.goto('/register?search=石家庄穗原');
  await expect(anybody.getByRole('row').filter({ hasText: '石家庄穗原' })).toContainText('已公布名单');
  await anybody.getByRole('link', { name: /石家庄穗原/ }).click();
  await expect(anybody.getByText(facts)).toBeVisible();

  await page.getByRole('link', { name: '进一步处理' }).click();
  await page.getByRole('textbox', { name: '事由' }).fill('仍未改正。');
  await page.getByRole('button', { name: '作出处理' }).click();
  await expect(page.getByRole('alert')).toContainText('尚未届满，不能暂停备案');

  await page.goto(at('/sanctions?step=publish_name&state=in_force'));
  await page
    .getByRole('row')
    .getByRole('link', { name: /石家庄穗原/ })
    .first()
    .click();
  await page.locator('summary', { hasText: '解除' }).click();
  await page.getByLabel('已改正').check();
  await page.getByLabel('说明').fill('经复查已改正。');
  await page.getByRole('button', { name: '解除' }).click();
  await expect(page.getByRole('status').first()).toContainText('已解除');
  await anybody.reload();
  await expect(anybody.getByText(/已于 .* 解除/)).toBeVisible();
});

test('a check is drawn from a seed anybody can use again', async ({ cast }) => {
  const { page, at } = await cast.as('henan');
  await page.goto(at('/checks/drawing'));
  await page.getByLabel('检查名称').fill('随机抽查');
  await page.getByRole('radio', { name: /随机抽查/ }).check();
  await page.getByRole('button', { name: '抽取名单' }).click();
  await expect(page.getByText('请填写此项。')).toBeVisible();
  await page.getByLabel('抽取比例（%）').fill('50');
  await page.getByLabel('种子').fill('2026322期 03 09 14 22 27 31');
  await page.getByRole('button', { name: '抽取名单' }).click();
  await expect(page.getByRole('status').first()).toContainText('已抽取');
  await expect(page.getByText("seed='2026322期 03 09 14 22 27 31'")).toBeVisible();
  const [population] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载范围名单' }).click(),
  ]);
  expect(population.suggestedFilename()).toBe('population.txt');
  await page
    .getByRole('link', { name: /^填写结论/ })
    .first()
    .click();
  await page.getByLabel('不合格').check();
  await page.getByRole('button', { name: '填写结论' }).click();
  await expect(page.getByText('请填写此项。')).toBeVisible();
  await page.getByLabel('检查情况').fill('抽查的两份报告缺少物料平衡原始记录。');
  await page.getByRole('button', { name: '填写结论' }).click();
  await expect(page.getByRole('link', { name: /^责令改正/ }).first()).toBeVisible();
});

test('every page of a filing, a firm, a check and a sanction is sound', async ({ cast }) => {
  test.setTimeout(240_000);
  const { page, at } = await cast.as('henan');
  const first = async (list: string) => {
    await page.setViewportSize({ width: 1280, height: 860 });
    await page.goto(at(list));
    return (await page.locator('tbody th a').first().getAttribute('href')) ?? '';
  };
  const filing = await first('/filings?state=all');
  for (const tab of ['', '/clauses', '/corrections', '/decision', '/history'])
    await insistOnSound(page, `${filing}${tab}`);
  const firm = await first('/firms');
  for (const tab of ['', '/staff', '/holdings', '/documents', '/record'])
    await insistOnSound(page, `${firm}${tab}`);
  for (const list of ['/checks', '/sanctions']) await insistOnSound(page, await first(list));
  const anybody = await cast.stranger();
  await anybody.goto('/register');
  await insistOnSound(anybody, (await anybody.locator('tbody th a').first().getAttribute('href')) ?? '');
});

const tomorrow = () =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(Date.now() + 24 * 3_600_000);
