import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

/** Columns are 0 or 1 unless `continuous`; rows are given sparse, by row. Maximised. */
export interface Model {
  value: Float64Array;
  rows: { columns: number[]; weights?: number[]; least: number; most: number }[];
  /** the first column that need not be an integer */
  continuousFrom?: number;
  /** a known answer to start from */
  start?: Float64Array;
}

export interface ModelAnswer {
  status: 'optimal' | 'infeasible' | 'stopped';
  values: Float64Array | null;
  objective: number;
  bound: number;
}

// A string, because a worker file would have to survive every bundler this library is built by. HiGHS blocks its
// thread and its own time limit is not reliable; only ending the thread is.
const program = `
const { parentPort, workerData } = require('node:worker_threads');
const loader = require(workerData.path);
(async () => {
  const highs = await (loader.default ?? loader)();
  const { data, seconds, start } = workerData;
  const model = highs.createModel(data);
  model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: data.gap ?? 0.5, time_limit: seconds });
  if (start) model.setSolution({ colValue: start });
  const types = highs.constants.callbackType;
  model.run({
    [types.mipImprovingSolution]: (event) => {
      parentPort.postMessage({ values: event.data.mip_solution, objective: event.data.objective_function_value,
        bound: event.data.mip_dual_bound });
    },
  });
  const status = model.getModelStatus();
  const known = highs.constants.modelStatus;
  const done = status === known.optimal ? 'optimal'
    : status === known.infeasible || status === known.unboundedOrInfeasible ? 'infeasible' : 'stopped';
  parentPort.postMessage({ done, values: done === 'optimal' ? model.getSolution().colValue : null,
    objective: model.getObjectiveValue() });
})().catch((error) => parentPort.postMessage({ done: 'failed', message: String(error && error.message || error) }));
`;

/** Solves in a thread of its own and ends that thread when the time is up; the best answer until then counts. */
export function solveModel(model: Model, seconds: number, stopped?: AbortSignal): Promise<ModelAnswer> {
  const worker = new Worker(program, {
    eval: true,
    workerData: {
      path: createRequire(import.meta.url).resolve('highs'),
      data: modelData(model),
      start: model.start,
      seconds,
    },
  });
  return new Promise((resolve) => {
    const best: ModelAnswer = {
      status: 'stopped',
      values: null,
      objective: Number.NEGATIVE_INFINITY,
      bound: Number.POSITIVE_INFINITY,
    };
    const end = () => {
      clearTimeout(timer);
      stopped?.removeEventListener('abort', end);
      void worker.terminate().then(() => resolve(best));
    };
    const timer = setTimeout(end, seconds * 1000 + 1500);
    stopped?.addEventListener('abort', end);
    worker.on('error', end);
    worker.on(
      'message',
      (said: { done?: string; values?: Float64Array; objective: number; bound?: number }) => {
        if (said.values) Object.assign(best, { values: said.values, objective: said.objective });
        if (said.bound !== undefined) best.bound = Math.min(best.bound, said.bound);
        if (said.done === 'failed') console.error(said);
        if (!said.done) return;
        if (said.done === 'optimal') Object.assign(best, { status: 'optimal', bound: said.objective });
        if (said.done === 'infeasible') best.status = 'infeasible';
        end();
      },
    );
  });
}

function modelData({ value, rows, continuousFrom = value.length }: Model) {
  const entries = rows.reduce((sum, row) => sum + row.columns.length, 0);
  const starts = new Int32Array(rows.length + 1);
  const indices = new Int32Array(entries);
  const values = new Float64Array(entries).fill(1);
  let at = 0;
  rows.forEach(({ columns, weights }, r) => {
    starts[r] = at;
    columns.forEach((column, k) => {
      indices[at] = column;
      if (weights) values[at] = weights[k] as number;
      at++;
    });
  });
  starts[rows.length] = at;
  return {
    numCols: value.length,
    numRows: rows.length,
    sense: -1,
    colCost: value,
    colLower: new Float64Array(value.length),
    colUpper: new Float64Array(value.length).fill(1),
    rowLower: Float64Array.from(rows, (row) => row.least),
    rowUpper: Float64Array.from(rows, (row) => row.most),
    matrix: { format: 'csr', numRows: rows.length, numCols: value.length, starts, indices, values },
    integrality: Int32Array.from(value, (_, i) => (i < continuousFrom ? 1 : 0)),
  };
}
