import { demoPeople, peopleTable } from './demo.ts';
import { plainly, tell } from './said.ts';
import { readEnvironment, readSettings, type Settings } from './settings.ts';
import { Supervisor } from './supervisor.ts';
import { stopWhenTold } from './until-told.ts';

const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];

export function announce(settings: Settings, url: string): void {
  process.stdout.write('\n');
  tell(`清审已就绪 ${url}`, 'Qingshen is ready');
  if (settings.isDemo) {
    if (!LOOPBACK.includes(settings.host))
      tell('警告：演示模式正对外开放', 'Warning: demo mode is open beyond this machine; set DEMO=0');
    const people = demoPeople(settings.dataDir);
    if (people.length) process.stdout.write(`\n${peopleTable(people)}\n\n`);
    else tell('演示人员名单不在此数据目录', 'The list of demo people is not in this DATA_DIR');
  }
  if (settings.logOutput === 'file') tell(`日志 ${settings.dataDir}/logs`, 'Logs');
  tell('按 Ctrl-C 停止，数据会保留', 'Ctrl-C stops it; the data stay');
}

await plainly(async () => {
  const outer = readEnvironment();
  const settings = readSettings(outer);
  const supervisor = new Supervisor(settings, outer);
  await supervisor.claim().catch(async (error) => {
    await supervisor.stop();
    throw error;
  });
  let isStopping = false;
  stopWhenTold(() => {
    isStopping = true;
    return supervisor.stop();
  });
  try {
    await supervisor.start();
  } catch (error) {
    // Told to stop in the middle: whatever broke then is our own doing.
    if (isStopping) return;
    await supervisor.stop();
    throw error;
  }
  if (!isStopping) announce(settings, settings.publicUrl);
});
