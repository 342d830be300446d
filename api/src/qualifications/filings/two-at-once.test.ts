import { qualifications as contract } from '@qingshen/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../../testing/app.ts';
import { newFirm, openFiling, showFacts, versionOf, waitingFiling } from '../../testing/filings.ts';
import { type Member, Story } from '../../testing/story.ts';

const world = useApp('filings_two');
let story: Story;
beforeAll(async () => {
  story = await new Story(world).tell();
});
const at = ({ organizationId }: Member) => ({ organization: organizationId });

describe('two at once', () => {
  test('one filing submitted twice in the same second is submitted once', async () => {
    const other = await newFirm(story, '洛阳清风技术咨询有限公司');
    await showFacts(story, other);
    const filing = await openFiling(other);
    const submit = () =>
      other.meets(contract.submitFiling, { params: { ...at(other), filing }, body: { version: 1 } });
    expect((await Promise.all([submit(), submit()])).sort()).toEqual(['ok', 'stale_version']);
  });

  test('one signer accepts while another refuses: one of the two is told', async () => {
    const other = await newFirm(story, '开封碧水技术咨询有限公司');
    await showFacts(story, other);
    const filing = await waitingFiling(other);
    const signer = await story.colleague(story.henan, 'signer');
    const version = await versionOf(story.henan, filing);
    const decide = (by: Member, outcome: 'accepted' | 'refused') =>
      by.meets(contract.decideFiling, {
        params: { ...at(by), filing },
        body: { version, outcome, clause: '五（二）', reason: '不符合' },
      });
    const both = await Promise.all([decide(story.henan, 'accepted'), decide(signer, 'refused')]);
    expect(both.sort()).toEqual(['ok', 'stale_version']);
    const kept = await story.rows('select outcome from filing_decisions where filing_id = $1', [
      filing.slice(3),
    ]);
    expect(kept).toHaveLength(1);
  });
});
