import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
// packages/panel-draw/src/random/quick.ts
/** mulberry32: for made-up provinces and for search heuristics, where speed matters and nobody's chances do. */
var Quick = class {
	state;
	constructor(seed) {
		let h = 2166136261;
		for (let i = 0; i < seed.length; i++) h = Math.imul(h ^ seed.charCodeAt(i), 16777619);
		this.state = h >>> 0;
	}
	below(n) {
		this.state = this.state + 1831565813 >>> 0;
		let t = this.state;
		t = Math.imul(t ^ t >>> 15, t | 1);
		t ^= t + Math.imul(t ^ t >>> 7, t | 61);
		return Math.floor(((t ^ t >>> 14) >>> 0) / 2 ** 32 * n);
	}
};
// packages/panel-draw/src/problem/province.ts
/**
* A province as the law describes one: cities of very different size, industries that cluster in cities, experts with
* a home city, two or three trades and an employer (institutes large and small), days on which panels meet, experts
* who may not judge because they work for, advised or stand close to the enterprise.
*/
function province(wish) {
	const random = new Quick(wish.seed);
	const cities = wish.cities ?? Math.max(3, Math.round(Math.sqrt(wish.panels) / 2.5));
	const industries = wish.industries ?? 12;
	const demand = Array.from({ length: wish.panels }, () => (wish.demand ?? 5) + (random.below(4) === 0 ? 2 : 0));
	const skewed = (n) => Math.min(random.below(n), random.below(n));
	const panelCity = demand.map(() => skewed(cities));
	const panelIndustry = panelCity.map((c) => random.below(2) ? (c * 5 + skewed(4)) % industries : skewed(industries));
	const days = wish.days ?? Math.max(5, Math.round(wish.panels * 60 / wish.experts));
	const experts = Array.from({ length: wish.experts }, () => ({
		city: skewed(cities),
		trades: Array.from({ length: 1 + random.below(3) }, () => skewed(industries)),
		employer: skewed(Math.max(4, Math.round(wish.experts / 5))),
		role: random.below(4) === 0 ? "finance" : random.below(3) === 0 ? "energy" : "process",
		standing: 40 + random.below(60)
	}));
	const room = demand.reduce((a, b) => a + b, 0) / (wish.pressure ?? .7) / wish.experts;
	const maxLoad = experts.map(() => Math.max(1, Math.round(room * (.5 + random.below(101) / 100))));
	const reach = (wish.reach ?? .3) * 1e3;
	const ptr = [0];
	const col = [];
	const val = [];
	const conflicts = [];
	for (let p = 0; p < wish.panels; p++) {
		experts.forEach((expert, e) => {
			const trade = expert.trades.includes(panelIndustry[p]);
			const near = expert.city === panelCity[p];
			if (!trade && !near && random.below(1e3) >= reach * (expert.role === "process" ? 1 : 4)) return;
			if (!trade && expert.role === "process" && random.below(3) === 0) return;
			col.push(e);
			val.push(expert.standing * 2 + (trade ? 400 : 60) + (near ? 250 : random.below(180)) + random.below(150));
			if (random.below(1e3) < (wish.conflictRate ?? .02) * 1e3) conflicts.push([
				p,
				e,
				[
					"employer",
					"kin",
					"advised"
				][random.below(3)]
			]);
		});
		ptr.push(col.length);
	}
	const rules = wish.rules ?? true;
	return {
		format: "panel-assign/1",
		panels: {
			n: wish.panels,
			demand,
			city: panelCity,
			industry: panelIndustry,
			...rules ? {
				day: demand.map(() => random.below(days)),
				roleMin: {
					finance: 1,
					energy: 1
				},
				employerMax: 1
			} : {}
		},
		experts: {
			n: wish.experts,
			maxLoad,
			...wish.minLoads ? { minLoad: maxLoad.map((m) => Math.floor(m / 3)) } : {},
			role: experts.map((x) => x.role),
			employer: experts.map((x) => `e${x.employer}`),
			city: experts.map((x) => x.city),
			...rules ? { dayMax: 1 } : {}
		},
		pairs: {
			ptr,
			col,
			val
		},
		conflicts
	};
}
// packages/panel-draw/src/problem/fault.ts
/** The file is not what it says it is: one plain sentence that names the field. */
var Fault = class extends Error {
	field;
	constructor(field, sentence) {
		super(`${field} ${sentence}`);
		this.name = "Fault";
		this.field = field;
	}
};
function objectAt(value, field) {
	if (value === void 0) throw new Fault(field, "is missing.");
	if (value === null || typeof value !== "object" || Array.isArray(value)) throw new Fault(field, `must be an object, but is ${kind(value)}.`);
	return value;
}
function listAt(value, field) {
	if (value === void 0) throw new Fault(field, "is missing.");
	if (!Array.isArray(value)) throw new Fault(field, `must be a list, but is ${kind(value)}.`);
	return value;
}
function integerAt(value, field, least, most) {
	if (value === void 0) throw new Fault(field, "is missing.");
	if (typeof value !== "number" || !Number.isInteger(value)) throw new Fault(field, `must be an integer, but is ${shown(value)}.`);
	if (value < least || value > most) throw new Fault(field, `must be between ${least} and ${most}, but is ${shown(value)}.`);
	return value === 0 ? 0 : value;
}
function integersAt(value, field, length, least, most) {
	const list = listAt(value, field);
	if (list.length !== length) throw new Fault(field, `must have ${length} entries, but has ${list.length}.`);
	const integers = new Int32Array(length);
	for (let i = 0; i < length; i++) integers[i] = integerAt(list[i], `${field}[${i}]`, least, most);
	return integers;
}
function kind(value) {
	if (value === null) return "null";
	if (Array.isArray(value)) return "a list";
	return typeof value === "object" ? "an object" : shown(value);
}
function shown(value) {
	const text = JSON.stringify(value);
	return text.length > 40 ? `${text.slice(0, 37)}...` : text;
}
// packages/panel-draw/src/problem/fields.ts
function named(names, of) {
	const ids = names.get(of) ?? /* @__PURE__ */ new Map();
	names.set(of, ids);
	return ids;
}
/**
* Words or numbers as small integers; null (nothing known) as -1. 3 and "3" are one role: the keys of `roleMin` are
* always text, the entries of `role` may be numbers.
*/
function indices(value, field, n, labels, ids) {
	if (value === void 0 || value === null) return null;
	const list = listAt(value, field);
	if (list.length !== n) throw new Fault(field, `must have ${n} entries, but has ${list.length}.`);
	return Int32Array.from(list, (entry, i) => {
		if (entry === null) return -1;
		if (typeof entry !== "string" && typeof entry !== "number") throw new Fault(`${field}[${i}]`, `must be a word or a number, but is ${kind(entry)}.`);
		const key = String(entry);
		const known = ids.get(key);
		if (known !== void 0) return known;
		ids.set(key, labels.length);
		labels.push(entry);
		return labels.length - 1;
	});
}
/** A limit given once for all, or one for each. */
function limits(value, field, n) {
	if (value === void 0 || value === null) return null;
	if (Array.isArray(value)) return integersAt(value, field, n, 0, 1e6);
	return new Int32Array(n).fill(integerAt(value, field, 0, 1e6));
}
function anInteger(field, value) {
	return new Fault(field, `must be an integer, but is ${kind(value ?? null)}.`);
}
// packages/panel-draw/src/problem/pairs.ts
/** Beyond this a sum of scores times a path of nodes would leave the integers a double holds exactly. */
const mostScore = 1e9;
function readPairs(pairs, panels, experts) {
	const ptr = integersAt(pairs.ptr, "pairs.ptr", panels + 1, 0, 2e9);
	const cols = listAt(pairs.col, "pairs.col");
	const vals = listAt(pairs.val, "pairs.val");
	if (ptr[0] !== 0) throw new Fault("pairs.ptr[0]", `must be 0, but is ${ptr[0]}.`);
	for (let p = 0; p < panels; p++) if (ptr[p + 1] < ptr[p]) throw new Fault(`pairs.ptr[${p + 1}]`, `must not be smaller than pairs.ptr[${p}].`);
	if (ptr[panels] !== cols.length) throw new Fault(`pairs.ptr[${panels}]`, `must be the length of pairs.col (${cols.length}), but is ${ptr[panels]}.`);
	if (vals.length !== cols.length) throw new Fault("pairs.val", `must have ${cols.length} entries like pairs.col, but has ${vals.length}.`);
	const col = new Int32Array(cols.length);
	const val = new Float64Array(cols.length);
	const panel = new Int32Array(cols.length);
	const seen = new Int32Array(experts).fill(-1);
	for (let p = 0; p < panels; p++) for (let i = ptr[p]; i < ptr[p + 1]; i++) {
		const expert = index(cols[i], `pairs.col`, i, experts);
		if (seen[expert] === p) throw new Fault(`pairs.col[${i}]`, `lists expert ${expert} a second time for panel ${p}.`);
		seen[expert] = p;
		col[i] = expert;
		panel[i] = p;
		val[i] = score(vals[i], i);
	}
	return {
		ptr,
		col,
		val,
		panel,
		barred: new Uint8Array(cols.length)
	};
}
function index(value, field, i, below) {
	if (typeof value === "number" && value >= 0 && value < below && Number.isInteger(value)) return value;
	return integerAt(value, `${field}[${i}]`, 0, below - 1);
}
function score(value, i) {
	if (typeof value !== "number" || !Number.isInteger(value)) throw new Fault(`pairs.val[${i}]`, `must be an integer score, but is ${shown(value ?? null)}.`);
	if (Math.abs(value) > 1e9) throw new Fault(`pairs.val[${i}]`, `must be between -${mostScore} and ${mostScore}, but is ${value}.`);
	return value === 0 ? 0 : value;
}
/** A conflict about a pair that is not listed forbids nothing new; it is kept as evidence for "why not". */
function readConflicts(value, pairs, panels, experts) {
	if (value === void 0 || value === null) return [];
	const at = /* @__PURE__ */ new Map();
	const conflicts = listAt(value, "conflicts").map((entry, i) => {
		const parts = listAt(entry, `conflicts[${i}]`);
		const panel = integerAt(parts[0], `conflicts[${i}][0]`, 0, panels - 1);
		const expert = integerAt(parts[1], `conflicts[${i}][1]`, 0, experts - 1);
		const reason = parts[2] === void 0 || parts[2] === null ? "conflict" : String(parts[2]);
		at.set(panel * experts + expert, reason);
		return {
			panel,
			expert,
			reason
		};
	});
	if (at.size > 0) {
		for (let i = 0; i < pairs.col.length; i++) if (at.has(pairs.panel[i] * experts + pairs.col[i])) pairs.barred[i] = 1;
	}
	return conflicts;
}
// packages/panel-draw/src/problem/read.ts
const problemFormat = "panel-assign/1";
/** Panels and experts beyond this would overflow the solver's 32 bit indices long before memory ends. */
const most = 5e6;
function problemFrom(value) {
	const file = objectAt(value, "The file");
	if (file.format !== void 0 && file.format !== "panel-assign/1") throw new Fault("format", `must be "${problemFormat}".`);
	const labels = {
		role: [],
		employer: [],
		city: [],
		day: [],
		industry: []
	};
	const names = /* @__PURE__ */ new Map();
	const panels = readPanels(objectAt(file.panels, "panels"), labels, names);
	const experts = readExperts(objectAt(file.experts, "experts"), labels, names);
	if (panels.roleMins.length > 0 && !experts.role) throw new Fault("experts.role", "is missing although panels.roleMin asks for roles.");
	if (panels.employerMax && !experts.employer) throw new Fault("experts.employer", "is missing although panels.employerMax limits employers.");
	if (experts.dayMax && !panels.day) throw new Fault("panels.day", "is missing although experts.dayMax limits days.");
	const pairs = readPairs(objectAt(file.pairs, "pairs"), panels.n, experts.n);
	return {
		panels,
		experts,
		pairs,
		conflicts: readConflicts(file.conflicts, pairs, panels.n, experts.n),
		labels
	};
}
function readPanels(panels, labels, names) {
	const n = integerAt(panels.n, "panels.n", 0, most);
	return {
		n,
		demand: integersAt(panels.demand, "panels.demand", n, 0, 1e6),
		city: indices(panels.city, "panels.city", n, labels.city, named(names, "city")),
		industry: indices(panels.industry, "panels.industry", n, labels.industry, named(names, "industry")),
		day: indices(panels.day, "panels.day", n, labels.day, named(names, "day")),
		roleMins: readRoleMins(panels.roleMin, n, labels, names),
		employerMax: limits(panels.employerMax, "panels.employerMax", n)
	};
}
function readRoleMins(value, n, labels, names) {
	if (value === void 0 || value === null) return [];
	const ids = named(names, "role");
	const mins = /* @__PURE__ */ new Map();
	const minsOf = (role) => {
		const [id] = indices([role], "panels.roleMin", 1, labels.role, ids);
		const min = mins.get(id) ?? new Int32Array(n);
		mins.set(id, min);
		return min;
	};
	if (Array.isArray(value)) {
		if (value.length !== n) throw new Fault("panels.roleMin", `must have ${n} entries, but has ${value.length}.`);
		value.forEach((entry, p) => {
			if (entry === null) return;
			for (const [role, min] of Object.entries(objectAt(entry, `panels.roleMin[${p}]`))) minsOf(role)[p] = integerAt(min, `panels.roleMin[${p}].${role}`, 0, 1e6);
		});
	} else for (const [role, min] of Object.entries(objectAt(value, "panels.roleMin"))) {
		const field = `panels.roleMin.${role}`;
		const each = limits(min, field, n);
		if (!each) throw anInteger(field, min);
		minsOf(role).set(each);
	}
	return [...mins].map(([role, min]) => ({
		role,
		min
	})).filter(({ min }) => min.some((m) => m > 0));
}
function readExperts(experts, labels, names) {
	const n = integerAt(experts.n, "experts.n", 0, most);
	const maxLoad = integersAt(experts.maxLoad, "experts.maxLoad", n, 0, 1e6);
	const minLoad = experts.minLoad === void 0 || experts.minLoad === null ? new Int32Array(n) : integersAt(experts.minLoad, "experts.minLoad", n, 0, 1e6);
	minLoad.forEach((min, e) => {
		if (min > maxLoad[e]) throw new Fault(`experts.minLoad[${e}]`, `is ${min}, above experts.maxLoad[${e}] = ${maxLoad[e]}.`);
	});
	return {
		n,
		maxLoad,
		minLoad,
		role: indices(experts.role, "experts.role", n, labels.role, named(names, "role")),
		employer: indices(experts.employer, "experts.employer", n, labels.employer, named(names, "employer")),
		city: indices(experts.city, "experts.city", n, labels.city, named(names, "city")),
		dayMax: limits(experts.dayMax, "experts.dayMax", n)
	};
}
// packages/panel-draw/src/flow/network.ts
function emptyNetwork(nodes, arcs) {
	return {
		nodes,
		arcs,
		source: new Int32Array(arcs),
		target: new Int32Array(arcs),
		capacity: new Int32Array(arcs),
		cost: new Float64Array(arcs),
		supply: new Int32Array(nodes),
		shortage: new Float64Array(nodes)
	};
}
const endless = () => false;
// packages/panel-draw/src/integer/neighbourhood.ts
/** So many open pairs an integer program with meetings still answers in a fraction of a second. */
const mostOpen$1 = 300;
/**
* Everything settled as it is, but for a handful of panels that have to do with one another: one by dice, then those
* of the same city, or those that share most experts with the ones already taken.
*/
function neighbourhood(problem, answer, quick) {
	const { ptr, barred, col } = problem.pairs;
	const settled = Int8Array.from(answer);
	const { n, city } = problem.panels;
	const first = quick.below(n);
	const shared = new Int32Array(problem.experts.n);
	const byCity = quick.below(2) === 0;
	const taken = /* @__PURE__ */ new Set();
	let open = 0;
	for (let next = first; next >= 0 && open < mostOpen$1;) {
		taken.add(next);
		for (let i = ptr[next]; i < ptr[next + 1]; i++) {
			if (barred[i]) continue;
			settled[i] = -1;
			open++;
			if (answer[i]) shared[col[i]]++;
		}
		let best = -1;
		next = -1;
		for (let p = 0; p < n; p++) {
			if (taken.has(p)) continue;
			let weight = quick.below(3);
			if (byCity && city && city[p] === city[first]) weight += 4;
			for (let i = ptr[p]; i < ptr[p + 1]; i++) if (answer[i]) weight += shared[col[i]];
			if (weight > best) {
				best = weight;
				next = p;
			}
		}
	}
	return settled;
}
// packages/panel-draw/src/rules/rules.ts
/** An expert sits on at most this many panels of one city, and two experts sit together at most so often. */
const rotationLimits = {
	cityMax: 3,
	togetherMax: 2
};
/** Groups with no more pairs than their cap can never overflow; they are left out. */
function family(problem, rule, keyOf, keys, capOf) {
	const { col, barred } = problem.pairs;
	const count = /* @__PURE__ */ new Map();
	const keyed = new Float64Array(col.length);
	for (let i = 0; i < col.length; i++) {
		keyed[i] = barred[i] ? -1 : keyOf(i);
		const key = keyed[i];
		if (key >= 0 && key < keys) count.set(key, (count.get(key) ?? 0) + 1);
	}
	const number = /* @__PURE__ */ new Map();
	const caps = [];
	const groupOf = new Int32Array(col.length).fill(-1);
	for (let i = 0; i < col.length; i++) {
		const key = keyed[i];
		const cap = key < 0 ? 0 : capOf(i);
		if (key < 0 || (count.get(key) ?? 0) <= cap) continue;
		let group = number.get(key);
		if (group === void 0) {
			group = caps.length;
			number.set(key, group);
			caps.push(cap);
		}
		groupOf[i] = group;
	}
	return {
		rule,
		groupOf,
		cap: Int32Array.from(caps),
		groups: caps.length
	};
}
function familiesOf(problem, rules, cityMax = rotationLimits.cityMax) {
	const { panels, experts, pairs, labels } = problem;
	const families = [];
	const at = (list, i) => list[i];
	if (rules !== "total" && panels.employerMax && experts.employer) {
		const employers = Math.max(1, labels.employer.length);
		const { employerMax } = panels;
		const { employer } = experts;
		const keyOf = (i) => {
			const id = at(employer, at(pairs.col, i));
			return id < 0 ? -1 : at(pairs.panel, i) * employers + id;
		};
		families.push(family(problem, "employerMax", keyOf, panels.n * employers, (i) => at(employerMax, at(pairs.panel, i))));
	}
	if (rules !== "total" && experts.dayMax && panels.day) {
		const days = Math.max(1, labels.day.length);
		const { dayMax } = experts;
		const { day } = panels;
		const keyOf = (i) => {
			const id = at(day, at(pairs.panel, i));
			return id < 0 ? -1 : at(pairs.col, i) * days + id;
		};
		families.push(family(problem, "dayMax", keyOf, experts.n * days, (i) => at(dayMax, at(pairs.col, i))));
	}
	if (rules === "rotation" && panels.city) {
		const cities = Math.max(1, labels.city.length);
		const { city } = panels;
		const keyOf = (i) => {
			const id = at(city, at(pairs.panel, i));
			return id < 0 ? -1 : at(pairs.col, i) * cities + id;
		};
		families.push(family(problem, "cityMax", keyOf, experts.n * cities, () => cityMax));
	}
	return families;
}
// packages/panel-draw/src/rules/violations.ts
/**
* Every broken rule of an assignment, counted from the problem alone. It shares nothing with the solvers, so that a
* mistake there cannot hide here.
*/
function violations(problem, seats, rules) {
	const found = [];
	const listed = /* @__PURE__ */ new Map();
	problem.pairs.col.forEach((e, i) => {
		listed.set(`${problem.pairs.panel[i]},${e}`, i);
	});
	const taken = /* @__PURE__ */ new Set();
	const panels = Array.from({ length: problem.panels.n }, () => []);
	const load = /* @__PURE__ */ new Map();
	for (const [panel, expert] of seats) {
		const key = `${panel},${expert}`;
		const pair = listed.get(key);
		if (pair === void 0) {
			found.push({
				rule: "unlisted",
				panel,
				expert
			});
			continue;
		}
		if (problem.pairs.barred[pair]) found.push({
			rule: "conflict",
			panel,
			expert
		});
		if (taken.has(key)) found.push({
			rule: "twice",
			panel,
			expert
		});
		taken.add(key);
		panels[panel]?.push(expert);
		const sits = load.get(expert) ?? [];
		sits.push(panel);
		load.set(expert, sits);
	}
	panels.forEach((members, panel) => {
		panelRules(problem, panel, members, rules, found);
	});
	for (let expert = 0; expert < problem.experts.n; expert++) expertRules(problem, expert, load.get(expert) ?? [], rules, found);
	if (rules === "rotation") together(panels, found);
	return found;
}
function panelRules(problem, panel, members, rules, found) {
	const { panels, experts } = problem;
	const demand = panels.demand[panel];
	if (members.length !== demand) found.push({
		rule: "demand",
		panel,
		found: members.length,
		limit: demand
	});
	if (rules === "total") return;
	for (const { role, min } of panels.roleMins) {
		const have = members.filter((e) => experts.role?.[e] === role).length;
		const limit = min[panel];
		if (have < limit) found.push({
			rule: "role",
			panel,
			found: have,
			limit
		});
	}
	const limit = panels.employerMax?.[panel];
	if (limit === void 0) return;
	for (const [, have] of counted(members, (e) => experts.employer?.[e] ?? -1)) if (have > limit) found.push({
		rule: "employer",
		panel,
		found: have,
		limit
	});
}
function expertRules(problem, expert, sits, rules, found) {
	const { panels, experts } = problem;
	const least = experts.minLoad[expert];
	const most = experts.maxLoad[expert];
	if (sits.length < least) found.push({
		rule: "load",
		expert,
		found: sits.length,
		limit: least
	});
	if (sits.length > most) found.push({
		rule: "load",
		expert,
		found: sits.length,
		limit: most
	});
	const dayMax = experts.dayMax?.[expert];
	if (rules !== "total" && dayMax !== void 0) {
		for (const [, have] of counted(sits, (p) => panels.day?.[p] ?? -1)) if (have > dayMax) found.push({
			rule: "day",
			expert,
			found: have,
			limit: dayMax
		});
	}
	if (rules !== "rotation") return;
	const limit = rotationLimits.cityMax;
	for (const [, have] of counted(sits, (p) => panels.city?.[p] ?? -1)) if (have > limit) found.push({
		rule: "city",
		expert,
		found: have,
		limit
	});
}
function together(panels, found) {
	const met = /* @__PURE__ */ new Map();
	for (const members of panels) for (const a of members) for (const b of members) if (a < b) met.set(`${a},${b}`, (met.get(`${a},${b}`) ?? 0) + 1);
	for (const [pair, times] of met) if (times > rotationLimits.togetherMax) found.push({
		rule: "together",
		expert: Number(pair.split(",")[0]),
		found: times,
		limit: rotationLimits.togetherMax
	});
}
/** How often each word occurs; what is unknown (-1) counts for nothing. */
function counted(items, wordOf) {
	const count = /* @__PURE__ */ new Map();
	for (const item of items) {
		const word = wordOf(item);
		if (word >= 0) count.set(word, (count.get(word) ?? 0) + 1);
	}
	return count;
}
// packages/panel-draw/src/integer/highs.ts
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
function solveModel(model, seconds, stopped) {
	const worker = new Worker(program, {
		eval: true,
		workerData: {
			path: createRequire(import.meta.url).resolve("highs"),
			data: modelData(model),
			start: model.start,
			seconds
		}
	});
	return new Promise((resolve) => {
		const best = {
			status: "stopped",
			values: null,
			objective: Number.NEGATIVE_INFINITY,
			bound: Number.POSITIVE_INFINITY
		};
		const end = () => {
			clearTimeout(timer);
			stopped?.removeEventListener("abort", end);
			worker.terminate().then(() => resolve(best));
		};
		const timer = setTimeout(end, seconds * 1e3 + 1500);
		stopped?.addEventListener("abort", end);
		worker.on("error", end);
		worker.on("message", (said) => {
			if (said.values) Object.assign(best, {
				values: said.values,
				objective: said.objective
			});
			if (said.bound !== void 0) best.bound = Math.min(best.bound, said.bound);
			if (said.done === "failed") console.error(said);
			if (!said.done) return;
			if (said.done === "optimal") Object.assign(best, {
				status: "optimal",
				bound: said.objective
			});
			if (said.done === "infeasible") best.status = "infeasible";
			end();
		});
	});
}
function modelData({ value, rows, continuousFrom = value.length }) {
	const entries = rows.reduce((sum, row) => sum + row.columns.length, 0);
	const starts = new Int32Array(rows.length + 1);
	const indices = new Int32Array(entries);
	const values = new Float64Array(entries).fill(1);
	let at = 0;
	rows.forEach(({ columns, weights }, r) => {
		starts[r] = at;
		columns.forEach((column, k) => {
			indices[at] = column;
			if (weights) values[at] = weights[k];
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
		matrix: {
			format: "csr",
			numRows: rows.length,
			numCols: value.length,
			starts,
			indices,
			values
		},
		integrality: Int32Array.from(value, (_, i) => i < continuousFrom ? 1 : 0)
	};
}
// packages/panel-draw/src/integer/program.ts
/**
* What is left open of a problem as an integer program. Meetings of two experts are too many to write down; only those
* that turn out too frequent get their rows, and it is solved again.
*/
async function solveProgram(problem, rules, values, settled, seconds, stopped) {
	const open = [];
	const column = new Int32Array(settled.length).fill(-1);
	let fixed = 0;
	for (let i = 0; i < settled.length; i++) {
		if (settled[i] === 1) fixed += values[i];
		if (settled[i] !== -1) continue;
		column[i] = open.length;
		open.push(i);
	}
	const base = rowsOf(problem, rules, settled, column);
	if (base === null) return {
		status: "infeasible",
		chosen: null,
		bound: Number.NEGATIVE_INFINITY
	};
	const meetings = /* @__PURE__ */ new Set();
	const until = performance.now() + seconds * 1e3;
	for (;;) {
		const model = {
			value: Float64Array.from(open, (i) => values[i]),
			rows: [...base],
			continuousFrom: open.length
		};
		if (!addMeetings(problem, meetings, settled, column, model)) return {
			status: "infeasible",
			chosen: null,
			bound: Number.NEGATIVE_INFINITY
		};
		const left = (until - performance.now()) / 1e3;
		if (left < .05) return {
			status: "stopped",
			chosen: null,
			bound: Number.POSITIVE_INFINITY
		};
		const answer = await solveModel(model, left, stopped);
		const bound = Math.floor(answer.bound + fixed + 1e-6);
		if (!answer.values) return {
			status: answer.status,
			chosen: null,
			bound
		};
		const chosen = Uint8Array.from(settled, (s, i) => s === 1 || column[i] >= 0 && answer.values[column[i]] > .5 ? 1 : 0);
		if (violations(problem, seatsOfChosen(problem, chosen), rules).length === 0) return {
			status: answer.status,
			chosen,
			bound
		};
		const tooOften = metTooOften(problem, chosen).filter((key) => !meetings.has(key));
		if (rules !== "rotation" || tooOften.length === 0 || answer.status !== "optimal") return {
			status: "stopped",
			chosen: null,
			bound
		};
		for (const key of tooOften) meetings.add(key);
	}
}
/** Rows over the open columns; null when a rule is broken by what is settled alone. */
function rowsOf(problem, rules, settled, column) {
	const { panels, experts, pairs } = problem;
	const rows = [];
	const row = (groups, groupOf, least, most) => {
		const columns = Array.from({ length: groups }, () => []);
		const have = new Int32Array(groups);
		for (let i = 0; i < settled.length; i++) {
			const g = groupOf(i);
			if (g < 0) continue;
			if (settled[i] === 1) have[g]++;
			if (column[i] >= 0) columns[g].push(column[i]);
		}
		for (let g = 0; g < groups; g++) {
			const low = least(g) - have[g];
			const high = most(g) - have[g];
			if (high < 0 || low > columns[g].length) return false;
			if (columns[g].length > 0 && (low > 0 || high < columns[g].length)) rows.push({
				columns: columns[g],
				least: low,
				most: high
			});
		}
		return true;
	};
	return row(panels.n, (i) => pairs.panel[i], (p) => panels.demand[p], (p) => panels.demand[p]) && row(experts.n, (i) => pairs.col[i], (e) => experts.minLoad[e], (e) => experts.maxLoad[e]) && (rules === "total" || panels.roleMins.every(({ role, min }) => row(panels.n, (i) => experts.role[pairs.col[i]] === role ? pairs.panel[i] : -1, (p) => min[p], () => 1e9))) && familiesOf(problem, rules).every((f) => row(f.groups, (i) => f.groupOf[i], () => 0, (g) => f.cap[g])) ? rows : null;
}
/** together = 1 when both sit: the two seats minus one; the sum of togethers stays within the limit. */
function addMeetings(problem, meetings, settled, column, model) {
	const { ptr, col } = problem.pairs;
	const extra = [];
	for (const key of meetings) {
		const [a, b] = key.split(",").map(Number);
		const met = [];
		let sure = 0;
		for (let p = 0; p < problem.panels.n; p++) {
			const both = [];
			for (let i = ptr[p]; i < ptr[p + 1]; i++) if ((col[i] === a || col[i] === b) && settled[i] !== 0) both.push(i);
			if (both.length < 2) continue;
			const open = both.filter((i) => column[i] >= 0);
			if (open.length === 0) sure++;
			else if (open.length === 1) met.push(column[open[0]]);
			else {
				const together = model.value.length + extra.length;
				extra.push(0);
				met.push(together);
				model.rows.push({
					columns: [
						column[open[0]],
						column[open[1]],
						together
					],
					weights: [
						1,
						1,
						-1
					],
					least: -1e9,
					most: 1
				});
			}
		}
		if (sure > rotationLimits.togetherMax) return false;
		model.rows.push({
			columns: met,
			least: -1e9,
			most: rotationLimits.togetherMax - sure
		});
	}
	model.value = Float64Array.from([...model.value, ...extra]);
	return true;
}
function metTooOften(problem, chosen) {
	const { ptr, col } = problem.pairs;
	const met = /* @__PURE__ */ new Map();
	for (let p = 0; p < problem.panels.n; p++) {
		const members = [];
		for (let i = ptr[p]; i < ptr[p + 1]; i++) if (chosen[i]) members.push(col[i]);
		for (const a of members) for (const b of members) if (a < b) met.set(`${a},${b}`, (met.get(`${a},${b}`) ?? 0) + 1);
	}
	return [...met].filter(([, times]) => times > rotationLimits.togetherMax).map(([key]) => key);
}
function seatsOfChosen(problem, chosen) {
	const seats = [];
	for (let i = 0; i < chosen.length; i++) if (chosen[i]) seats.push([problem.pairs.panel[i], problem.pairs.col[i]]);
	return seats;
}
// packages/panel-draw/src/rules/ascent.ts
/**
* Subgradient ascent on the prices: overfull groups get dearer, slack ones cheaper, by Polyak's step towards
* `target()` (the best answer known so far). Each round starts from the last basis.
*/
function ascend(relaxation, rounds, start, target, patience) {
	const best = {
		...start,
		prices: start.prices.map((p) => p.slice()),
		settled: false
	};
	let theta = 1;
	let idle = 0;
	for (let round = 0; round < rounds; round++) {
		if (!relaxation.solve(patience)) break;
		const bound = relaxation.bound();
		if (bound < best.bound) {
			if (best.bound - bound < Math.abs(best.bound) * 1e-6) idle++;
			else idle = 0;
			best.bound = bound;
			best.prices = relaxation.prices.map((p) => p.slice());
		} else idle++;
		if (idle >= 5) {
			theta /= 2;
			idle = 0;
			relaxation.prices.forEach((p, f) => {
				p.set(best.prices[f]);
			});
			if (theta < .02) break;
		}
		const { norm, gradient, overfull, wasted } = slopes(relaxation);
		if (!overfull && !wasted) {
			best.settled = true;
			best.bound = Math.min(best.bound, bound);
			break;
		}
		const gap = Math.max(bound - target(), Math.abs(bound) * 1e-5, 1);
		const step = theta * gap * relaxation.scale / norm;
		relaxation.prices.forEach((prices, f) => {
			for (let g = 0; g < prices.length; g++) if (gradient[f][g] !== 0) prices[g] = Math.max(0, Math.round(prices[g] + step * gradient[f][g]));
		});
		relaxation.reprice();
	}
	relaxation.prices.forEach((p, f) => {
		p.set(best.prices[f]);
	});
	relaxation.reprice();
	return best;
}
function slopes(relaxation) {
	let norm = 0;
	let overfull = false;
	let wasted = false;
	const gradient = relaxation.priced.map(({ groupOf, cap, groups }, f) => {
		const over = new Int32Array(groups);
		for (let g = 0; g < groups; g++) over[g] = -cap[g];
		for (let i = 0; i < groupOf.length; i++) if (groupOf[i] >= 0 && relaxation.simplex.flow[i] > 0) over[groupOf[i]]++;
		for (let g = 0; g < groups; g++) {
			if (over[g] > 0) overfull = true;
			else if (relaxation.prices[f][g] === 0) over[g] = 0;
			else if (over[g] < 0) wasted = true;
			norm += over[g] ** 2;
		}
		return over;
	});
	return {
		norm: Math.max(1, norm),
		gradient,
		overfull,
		wasted
	};
}
// packages/panel-draw/src/rules/broken.ts
/** The groups a flow overfills, and the two experts it seats together too often. */
function broken(relaxation, flow) {
	const { families, problem, rules } = relaxation;
	const found = [];
	for (const family of families) {
		const count = new Int32Array(family.groups);
		const { groupOf, cap } = family;
		for (let i = 0; i < groupOf.length; i++) if (flow[i] > 0 && groupOf[i] >= 0) count[groupOf[i]]++;
		const over = /* @__PURE__ */ new Map();
		for (let g = 0; g < count.length; g++) if (count[g] > cap[g]) over.set(g, {
			pairs: [],
			excess: count[g] - cap[g]
		});
		if (over.size === 0) continue;
		for (let i = 0; i < groupOf.length; i++) if (flow[i] > 0) over.get(groupOf[i])?.pairs.push(i);
		found.push(...over.values());
	}
	if (rules === "rotation") found.push(...tooOftenTogether(problem.pairs, problem.experts.n, flow));
	return found;
}
function tooOftenTogether(pairs, experts, flow) {
	const met = /* @__PURE__ */ new Map();
	for (let p = 0; p + 1 < pairs.ptr.length; p++) {
		const members = [];
		for (let i = pairs.ptr[p]; i < pairs.ptr[p + 1]; i++) if (flow[i] > 0) members.push(i);
		for (const a of members) for (const b of members) {
			if (pairs.col[a] >= pairs.col[b]) continue;
			const key = pairs.col[a] * experts + pairs.col[b];
			const seats = met.get(key);
			if (seats) seats.push(a, b);
			else met.set(key, [a, b]);
		}
	}
	const found = [];
	for (const seats of met.values()) {
		const excess = seats.length / 2 - rotationLimits.togetherMax;
		if (excess > 0) found.push({
			pairs: seats,
			excess
		});
	}
	return found;
}
// packages/panel-draw/src/rules/descend.ts
/**
* From the relaxed answer down to one that keeps every rule: of each overfilled group the pairs that are cheapest to
* lose are forbidden, the flow is mended from the old basis, and so on until nothing is broken. Null when seats stayed
* empty or patience ran out.
*/
function descend(relaxation, patience, quick, protectedPairs) {
	const { simplex } = relaxation;
	for (let round = 0; round < 400; round++) {
		const found = broken(relaxation, simplex.flow);
		if (found.length === 0) return relaxation.missing() === 0 ? relaxation.chosen() : null;
		const hits = /* @__PURE__ */ new Map();
		for (const { pairs } of found) for (const i of pairs) hits.set(i, (hits.get(i) ?? 0) + 1);
		for (const { pairs, excess } of found) {
			let still = excess;
			for (const i of pairs) if (relaxation.forbidden[i]) still--;
			if (still <= 0) continue;
			const weigh = (i) => (relaxation.regret(i) + quick.below(8) / 8 + .1) / hits.get(i);
			const choice = pairs.filter((i) => !relaxation.forbidden[i] && !protectedPairs?.[i]).map((i) => ({
				i,
				weight: weigh(i)
			})).sort((a, b) => a.weight - b.weight || a.i - b.i);
			for (const { i } of choice.slice(0, still)) relaxation.forbid(i);
		}
		if (!relaxation.solve(patience)) return null;
		if (relaxation.missing() > 0) return null;
	}
	return null;
}
/**
* Steps up from an answer that keeps the rules. Pairs that would overfill a full group, or bring two experts together
* once too often, are forbidden (never the answer's own), prices off, so the flow finds the best answer around it;
* what breaks then is forbidden too, again sparing the answer's own pairs: it can only get better. Where strict steps
* end, a few of the forbidden pairs are left open, by dice, and the best answer found stands.
*/
function polish(relaxation, from, patience, quick, steps = 12) {
	let best = from;
	let loose = 0;
	for (let step = 0; step < steps && !patience(); step++) {
		relaxation.allowAll();
		forbidAround(relaxation, best, () => loose > 0 && quick.below(100) < loose);
		for (const prices of relaxation.prices) prices.fill(0);
		relaxation.reprice();
		if (!relaxation.solve(patience) || relaxation.missing() > 0) break;
		const next = descend(relaxation, patience, quick, best);
		if (next && sum(relaxation, next) > sum(relaxation, best)) {
			best = next;
			loose = 0;
		} else if (relaxation.rules === "total") break;
		else loose = [
			3,
			10,
			25,
			60
		][quick.below(4)];
	}
	relaxation.allowAll();
	return best;
}
function forbidAround(relaxation, answer, spared) {
	for (const { groupOf, cap, groups } of relaxation.families) {
		const count = new Int32Array(groups);
		for (let i = 0; i < answer.length; i++) if (answer[i] && groupOf[i] >= 0) count[groupOf[i]]++;
		for (let i = 0; i < answer.length; i++) {
			const g = groupOf[i];
			if (g >= 0 && !answer[i] && count[g] >= cap[g] && !spared()) relaxation.forbid(i);
		}
	}
	if (relaxation.rules === "rotation") forbidMeetings(relaxation, answer, spared);
}
function forbidMeetings(relaxation, answer, spared) {
	const { ptr, col } = relaxation.problem.pairs;
	const experts = relaxation.problem.experts.n;
	const met = /* @__PURE__ */ new Map();
	const members = [];
	for (let p = 0; p + 1 < ptr.length; p++) {
		const seated = [];
		for (let i = ptr[p]; i < ptr[p + 1]; i++) if (answer[i]) seated.push(col[i]);
		members.push(seated);
		for (const a of seated) for (const b of seated) if (a !== b) met.set(a * experts + b, (met.get(a * experts + b) ?? 0) + 1);
	}
	members.forEach((seated, p) => {
		for (let i = ptr[p]; i < ptr[p + 1]; i++) {
			if (answer[i] || relaxation.forbidden[i]) continue;
			if (seated.some((b) => (met.get(col[i] * experts + b) ?? 0) >= rotationLimits.togetherMax) && !spared()) relaxation.forbid(i);
		}
	});
}
function sum(relaxation, chosen) {
	let total = 0;
	for (let i = 0; i < chosen.length; i++) if (chosen[i]) total += relaxation.values[i];
	return total;
}
// packages/panel-draw/src/flow/guess.ts
/**
* The greedy assignment as a first basis: best pairs first while seats, loads and days have room. It is not optimal
* and need not be complete; the simplex starts from it instead of from nothing.
*/
function guess(problem, layout, cap) {
	const { network, expertNode, loadArc } = layout;
	const { source, target, capacity, supply } = network;
	const dayNode = expertNode + problem.experts.n;
	const dayArc = network.arcs - (network.nodes - dayNode);
	const seats = Int32Array.from(supply.subarray(0, expertNode));
	const load = Int32Array.from({ length: problem.experts.n }, (_, e) => capacity[loadArc + e] - supply[expertNode + e]);
	const start = load.slice();
	const day = capacity.slice(dayArc);
	const full = [];
	for (const i of bestFirst(problem)) {
		const from = source[i];
		const e = problem.pairs.col[i];
		const bucket = target[i] - dayNode;
		if (capacity[i] === 0 || seats[from] < cap || load[e] < cap) continue;
		if (bucket >= 0 && day[bucket] < cap) continue;
		seats[from] -= cap;
		load[e] -= cap;
		if (bucket >= 0) day[bucket] -= cap;
		full.push(i);
	}
	network.full = full;
	for (let e = 0; e < problem.experts.n; e++) if (start[e] - load[e] >= -supply[expertNode + e]) network.hang[expertNode + e] = loadArc + e;
}
function bestFirst(problem) {
	const { val } = problem.pairs;
	const order = new Uint32Array(val.length);
	if (val.length < 2 ** 22) {
		const keys = Float64Array.from(val, (v, i) => -v * 2 ** 22 + i).sort();
		for (let k = 0; k < keys.length; k++) order[k] = keys[k] - Math.floor(keys[k] / 2 ** 22) * 2 ** 22;
		return order;
	}
	for (let i = 0; i < order.length; i++) order[i] = i;
	return order.sort((a, b) => val[b] - val[a]);
}
// packages/panel-draw/src/flow/layout.ts
/** `units` per seat and `cap` units per pair: 1 and 1 for an assignment, 10 and 3 for marginals capped at 0.3. */
function layOut(problem, rules, units = 1, cap = 1) {
	const { panels, experts, pairs } = problem;
	const count = pairs.col.length;
	const buckets = rules.roles ? panels.roleMins.length : 0;
	const { within } = rules;
	const expertNode = panels.n * (1 + buckets);
	const bucketNode = expertNode + experts.n;
	const loadArc = count;
	const roleArc = loadArc + experts.n;
	const bucketArc = roleArc + panels.n * buckets;
	const bucketCount = within?.groups ?? 0;
	const network = emptyNetwork(bucketNode + bucketCount, bucketArc + bucketCount);
	const { source, target, capacity, cost, supply, shortage } = network;
	const root = network.nodes;
	const owner = new Int32Array(bucketCount);
	const bucketOf = new Int32Array(problem.labels.role.length).fill(-1);
	if (rules.roles) panels.roleMins.forEach(({ role }, k) => {
		bucketOf[role] = k;
	});
	for (let i = 0; i < count; i++) {
		const p = pairs.panel[i];
		const e = pairs.col[i];
		const role = buckets > 0 ? experts.role[e] : -1;
		const bucket = role < 0 ? -1 : bucketOf[role];
		source[i] = bucket < 0 ? p : panels.n + p * buckets + bucket;
		const group = within ? within.groupOf[i] : -1;
		if (group >= 0) owner[group] = e;
		target[i] = group < 0 ? expertNode + e : bucketNode + group;
		capacity[i] = pairs.barred[i] ? 0 : cap;
		cost[i] = -pairs.val[i];
	}
	const price = prices(problem, network.nodes);
	for (let e = 0; e < experts.n; e++) {
		source[loadArc + e] = expertNode + e;
		target[loadArc + e] = root;
		capacity[loadArc + e] = units * (experts.maxLoad[e] - experts.minLoad[e]);
		supply[expertNode + e] = -units * experts.minLoad[e];
		shortage[expertNode + e] = experts.minLoad[e] > 0 ? price.load : price.never;
	}
	const impossibleRoles = panelNodes(problem, network, buckets, roleArc, units, price.seat);
	for (let k = 0; k < bucketCount; k++) {
		source[bucketArc + k] = bucketNode + k;
		target[bucketArc + k] = expertNode + owner[k];
		capacity[bucketArc + k] = units * within.cap[k];
		shortage[bucketNode + k] = price.never;
	}
	const layout = {
		network,
		pairs: count,
		expertNode,
		loadArc,
		impossibleRoles
	};
	network.hang = Int32Array.from({ length: network.nodes }, (_, u) => bucketArc + bucketCount + u);
	for (let k = 0; k < bucketCount; k++) network.hang[bucketNode + k] = bucketArc + k;
	guess(problem, layout, cap);
	return layout;
}
function panelNodes(problem, network, buckets, roleArc, units, seatPrice) {
	const { panels } = problem;
	const { source, target, capacity, supply, shortage } = network;
	const impossible = [];
	for (let p = 0; p < panels.n; p++) {
		let free = panels.demand[p];
		for (let k = 0; k < buckets; k++) free -= panels.roleMins[k].min[p];
		if (free < 0) impossible.push(p);
		supply[p] = units * Math.max(0, free);
		shortage[p] = seatPrice;
		for (let k = 0; k < buckets; k++) {
			const a = roleArc + p * buckets + k;
			const node = panels.n + p * buckets + k;
			source[a] = p;
			target[a] = node;
			capacity[a] = units * Math.max(0, free);
			supply[node] = units * panels.roleMins[k].min[p];
			shortage[node] = seatPrice;
		}
	}
	return impossible;
}
/**
* An augmenting path visits a node at most once, so it changes the sum of scores by less than nodes times the
* largest score. Above that, a seat is worth more than any score; a minimum load comes between.
*/
function prices(problem, nodes) {
	let largest = 1;
	for (const v of problem.pairs.val) if (Math.abs(v) > largest) largest = Math.abs(v);
	const longest = Math.min(nodes, 4 * Math.min(problem.panels.n, problem.experts.n) + 8);
	const load = largest * longest + 1;
	return {
		load,
		seat: 3 * load,
		never: 9 * load
	};
}
// packages/panel-draw/src/flow/tree.ts
/**
* The basis of the network simplex: a spanning tree in thread order (preorder list, both ways), with subtree sizes
* and last successors, so that a pivot touches only the path between the two arcs and shifts one subtree's potentials.
* The scheme is the one LEMON made popular; the comments name the parts that are easy to get wrong.
*/
var SpanningTree = class {
	parent;
	pred;
	thread;
	pi;
	/** 1: the tree arc points to the parent; -1: from it. */
	up;
	back;
	size;
	last;
	dirty;
	source;
	/** `hang[u]` is the arc by which node u first hangs on its other end; together they must reach the root. */
	constructor(nodes, hang, source, target) {
		const n = nodes + 1;
		this.source = source;
		this.parent = new Int32Array(n);
		this.pred = new Int32Array(n);
		this.thread = new Int32Array(n);
		this.back = new Int32Array(n);
		this.size = new Int32Array(n).fill(1);
		this.last = Int32Array.from({ length: n }, (_, u) => u);
		this.up = new Int8Array(n);
		this.pi = new Float64Array(n);
		this.dirty = new Int32Array(n + 1);
		for (let u = 0; u < nodes; u++) {
			const arc = hang[u];
			const rises = source[arc] === u;
			this.pred[u] = arc;
			this.up[u] = rises ? 1 : -1;
			this.parent[u] = rises ? target[arc] : source[arc];
		}
		this.parent[nodes] = -1;
		this.pred[nodes] = -1;
		this.threadFrom(nodes);
	}
	threadFrom(root) {
		const { parent, thread, back, size, last } = this;
		const child = new Int32Array(root + 1).fill(-1);
		const sibling = new Int32Array(root + 1).fill(-1);
		for (let u = root - 1; u >= 0; u--) {
			sibling[u] = child[parent[u]];
			child[parent[u]] = u;
		}
		let before = root;
		for (let u = child[root]; u !== -1;) {
			thread[before] = u;
			back[u] = before;
			before = u;
			if (child[u] !== -1) u = child[u];
			else {
				while (u !== root && sibling[u] === -1) u = parent[u];
				u = u === root ? -1 : sibling[u];
			}
		}
		thread[before] = root;
		back[root] = before;
		for (let u = before; u !== root; u = back[u]) {
			size[parent[u]] += size[u];
			if (last[parent[u]] === parent[u]) last[parent[u]] = last[u];
		}
	}
	join(u, v) {
		const { size, parent } = this;
		while (u !== v) if (size[u] < size[v]) u = parent[u];
		else v = parent[v];
		return u;
	}
	/** Adds the difference the entering arc makes to the potentials of the subtree that moved. */
	shift(uIn, vIn, cost) {
		const { pi, thread, last, up } = this;
		const sigma = pi[vIn] - pi[uIn] - up[uIn] * cost;
		const end = thread[last[uIn]];
		for (let u = uIn; u !== end; u = thread[u]) pi[u] += sigma;
	}
	/** Cuts the arc above `uOut` and hangs its subtree, turned over at `uIn`, below `vIn`. */
	exchange(uIn, vIn, uOut, join, entering) {
		const { parent, pred, thread, back, size, last, up } = this;
		const oldBack = back[uOut];
		const oldSize = size[uOut];
		const oldLast = last[uOut];
		const vOut = parent[uOut];
		if (uIn === uOut) {
			parent[uIn] = vIn;
			if (thread[vIn] !== uOut) {
				let after = thread[oldLast];
				thread[oldBack] = after;
				back[after] = oldBack;
				after = thread[vIn];
				thread[vIn] = uOut;
				back[uOut] = vIn;
				thread[oldLast] = after;
				back[after] = oldLast;
			}
		} else {
			this.turnOver(uIn, vIn, uOut, oldBack, oldLast);
			let gathered = 0;
			const newLast = last[uOut];
			for (let u = uOut, p = parent[u]; u !== uIn; u = p, p = parent[u]) {
				pred[u] = pred[p];
				up[u] = -up[p];
				gathered += size[u] - size[p];
				size[u] = gathered;
				last[p] = newLast;
			}
			size[uIn] = oldSize;
		}
		pred[uIn] = entering;
		up[uIn] = uIn === this.source[entering] ? 1 : -1;
		this.mendLast(vIn, vOut, uOut, join, oldBack, oldLast);
		for (let u = vIn; u !== join; u = parent[u]) size[u] += oldSize;
		for (let u = vOut; u !== join; u = parent[u]) size[u] -= oldSize;
	}
	/** Reverses the stem from uIn up to uOut in the thread order. */
	turnOver(uIn, vIn, uOut, oldBack, oldLast) {
		const { parent, thread, back, last, dirty } = this;
		const goesOn = oldBack === vIn ? thread[oldLast] : thread[vIn];
		let stem = uIn;
		let above = vIn;
		let end = last[uIn];
		let after = thread[end];
		let dirtied = 0;
		thread[vIn] = uIn;
		dirty[dirtied++] = vIn;
		while (stem !== uOut) {
			const nextStem = parent[stem];
			thread[end] = nextStem;
			dirty[dirtied++] = end;
			const before = back[stem];
			thread[before] = after;
			back[after] = before;
			parent[stem] = above;
			above = stem;
			stem = nextStem;
			end = last[stem] === last[above] ? back[above] : last[stem];
			after = thread[end];
		}
		parent[uOut] = above;
		thread[end] = goesOn;
		back[goesOn] = end;
		last[uOut] = end;
		if (oldBack !== vIn) {
			thread[oldBack] = after;
			back[after] = oldBack;
		}
		for (let i = 0; i < dirtied; i++) {
			const u = dirty[i];
			back[thread[u]] = u;
		}
	}
	mendLast(vIn, vOut, uOut, join, oldBack, oldLast) {
		const { parent, last } = this;
		const limit = last[join] === vIn ? join : -1;
		const lastOut = last[uOut];
		for (let u = vIn; u !== -1 && last[u] === vIn; u = parent[u]) last[u] = lastOut;
		if (join !== oldBack && vIn !== oldBack) for (let u = vOut; u !== limit && last[u] === oldLast; u = parent[u]) last[u] = oldBack;
		else if (lastOut !== oldLast) for (let u = vOut; u !== limit && last[u] === oldLast; u = parent[u]) last[u] = lastOut;
	}
};
/**
* Primal network simplex with bounded arcs. The spanning tree is kept between calls: after a change of costs the
* next `solve` begins at the old basis, which is what makes sensitivity questions and diving cheap.
* All numbers are integers held in doubles, so the answer is exact to the unit.
*/
var Simplex = class {
	network;
	root;
	arcs;
	source;
	target;
	capacity;
	cost;
	flow;
	state;
	tree;
	pivots = 0;
	next = 0;
	constructor(network) {
		const { nodes, arcs } = network;
		const all = arcs + nodes;
		this.network = network;
		this.root = nodes;
		this.arcs = arcs;
		this.source = grownInts(network.source, all);
		this.target = grownInts(network.target, all);
		this.capacity = grownInts(network.capacity, all);
		this.cost = new Float64Array(all);
		this.cost.set(network.cost);
		this.flow = new Int32Array(all);
		this.state = new Int8Array(all).fill(1);
		for (let a = 0; a < arcs; a++) if (this.capacity[a] === 0) this.state[a] = 2;
		for (let u = 0; u < nodes; u++) this.addShortageArc(u);
		const hang = Int32Array.from({ length: nodes }, (_, u) => network.hang?.[u] ?? arcs + u);
		this.tree = new SpanningTree(nodes, hang, this.source, this.target);
		this.startFlows();
		this.refreshPotentials();
	}
	/** Arcs the network starts full stand at their upper bound; the tree arcs carry what follows from that. */
	startFlows() {
		const { nodes, full, supply } = this.network;
		const { pred, up, parent, thread } = this.tree;
		const excess = new Float64Array(nodes + 1);
		excess.set(supply);
		for (const a of full ?? []) {
			this.state[a] = -1;
			this.flow[a] = this.capacity[a];
			excess[this.source[a]] -= this.capacity[a];
			excess[this.target[a]] += this.capacity[a];
		}
		const order = new Int32Array(nodes);
		for (let u = thread[this.root], i = 0; u !== this.root; u = thread[u]) order[i++] = u;
		for (let i = nodes - 1; i >= 0; i--) {
			const u = order[i];
			this.state[pred[u]] = 0;
			this.flow[pred[u]] = up[u] === 1 ? excess[u] : -excess[u];
			excess[parent[u]] += excess[u];
		}
	}
	addShortageArc(u) {
		const a = this.arcs + u;
		const out = this.network.supply[u] >= 0;
		this.source[a] = out ? u : this.root;
		this.target[a] = out ? this.root : u;
		this.capacity[a] = 2e9;
		this.cost[a] = this.network.shortage[u];
	}
	/** Potentials from the tree, after costs of tree arcs changed. */
	refreshPotentials() {
		const { thread, parent, pred, up, pi } = this.tree;
		pi[this.root] = 0;
		for (let u = thread[this.root]; u !== this.root; u = thread[u]) {
			const along = this.cost[pred[u]];
			pi[u] = pi[parent[u]] - (up[u] === 1 ? along : -along);
		}
	}
	reducedCost(a) {
		return this.cost[a] + this.tree.pi[this.source[a]] - this.tree.pi[this.target[a]];
	}
	/** Never priced again; call only for an arc that carries nothing. */
	bar(a) {
		if (this.flow[a] !== 0) return false;
		if (this.state[a] === 0) return false;
		this.state[a] = 2;
		return true;
	}
	unbar(a) {
		if (this.state[a] === 2 && this.capacity[a] > 0) this.state[a] = 1;
	}
	/** Pivots to the optimum; false when patience ran out before. */
	solve(patience = endless) {
		const all = this.arcs + this.root;
		const block = Math.max(64, Math.ceil(Math.sqrt(all) * .35));
		for (;;) {
			const entering = this.findEntering(all, block);
			if (entering < 0) return true;
			this.pivot(entering);
			this.pivots++;
			if ((this.pivots & 255) === 0 && patience()) return false;
		}
	}
	findEntering(all, block) {
		const { cost, state, source, target } = this;
		const { pi } = this.tree;
		let best = -1;
		let least = 0;
		let left = block;
		let a = this.next;
		for (let seen = 0; seen < all; seen++) {
			const s = state[a];
			if (s === 1 || s === -1) {
				const c = s * (cost[a] + pi[source[a]] - pi[target[a]]);
				if (c < least) {
					least = c;
					best = a;
				}
			}
			if (++a === all) a = 0;
			if (--left === 0) {
				if (best >= 0) break;
				left = block;
			}
		}
		this.next = a;
		return best;
	}
	pivot(entering) {
		const { tree, flow, capacity, source, target, state } = this;
		const { parent, pred, up } = tree;
		const join = tree.join(source[entering], target[entering]);
		const raising = state[entering] === 1;
		const first = raising ? source[entering] : target[entering];
		const second = raising ? target[entering] : source[entering];
		let delta = capacity[entering];
		let leaving = -1;
		let side = 0;
		for (let u = first; u !== join; u = parent[u]) {
			const a = pred[u];
			const room = up[u] === 1 ? flow[a] : capacity[a] - flow[a];
			if (room < delta) {
				delta = room;
				leaving = u;
				side = 1;
			}
		}
		for (let u = second; u !== join; u = parent[u]) {
			const a = pred[u];
			const room = up[u] === 1 ? capacity[a] - flow[a] : flow[a];
			if (room <= delta) {
				delta = room;
				leaving = u;
				side = 2;
			}
		}
		if (delta > 0) this.push(entering, join, raising ? delta : -delta);
		if (side === 0) {
			state[entering] = raising ? -1 : 1;
			return;
		}
		const out = pred[leaving];
		state[entering] = 0;
		state[out] = flow[out] === 0 ? capacity[out] === 0 ? 2 : 1 : -1;
		const uIn = side === 1 ? first : second;
		const vIn = side === 1 ? second : first;
		tree.exchange(uIn, vIn, leaving, join, entering);
		tree.shift(uIn, vIn, this.cost[entering]);
	}
	push(entering, join, amount) {
		const { flow, source, target } = this;
		const { parent, pred, up } = this.tree;
		flow[entering] += amount;
		for (let u = source[entering]; u !== join; u = parent[u]) flow[pred[u]] -= up[u] * amount;
		for (let u = target[entering]; u !== join; u = parent[u]) flow[pred[u]] += up[u] * amount;
	}
	/** What no real arc could carry for this node. */
	shortageOf(u) {
		return this.flow[this.arcs + u];
	}
};
function grownInts(from, length) {
	const grown = new Int32Array(length);
	grown.set(from);
	return grown;
}
// packages/panel-draw/src/total.ts
function shortages(layout, simplex) {
	let emptySeats = 0;
	let missedLoads = 0;
	for (let u = 0; u < layout.expertNode; u++) emptySeats += simplex.shortageOf(u);
	for (let u = layout.expertNode; u < simplex.root; u++) missedLoads += simplex.shortageOf(u);
	return {
		emptySeats,
		missedLoads
	};
}
// packages/panel-draw/src/rules/relaxation.ts
/**
* The flow carries demand, loads, roles and days exactly; what does not nest (employers, cities) is a price per
* group, as Lagrange would have it. Scores are multiplied by `scale` so that prices are integers and every solve
* stays exact: its value is a proven bound. Pairs can also be forbidden outright, which is how a search descends.
*/
var Relaxation = class {
	problem;
	rules;
	/** every kind of group, for checking */
	families;
	/** the kinds the flow does not carry */
	priced;
	prices;
	layout;
	simplex;
	scale;
	values;
	forbidden;
	fine;
	constructor(problem, rules, values = problem.pairs.val) {
		this.problem = problem;
		this.rules = rules;
		this.values = values;
		const families = familiesOf(problem, rules);
		const nested = families.find((f) => f.rule === (rules === "rotation" ? "cityMax" : "dayMax"));
		this.families = families;
		this.priced = families.filter((f) => f !== nested && f.groups > 0);
		this.prices = this.priced.map((f) => new Float64Array(f.groups));
		const scored = values === problem.pairs.val ? problem : {
			...problem,
			pairs: {
				...problem.pairs,
				val: values
			}
		};
		this.layout = layOut(scored, {
			roles: rules !== "total",
			within: nested ?? null
		});
		const { network } = this.layout;
		const dearest = network.shortage.reduce((a, b) => Math.max(a, b), 1);
		const room = 2 ** 51 / (dearest * 8);
		this.scale = rules === "total" || room < 2 ? 1 : Math.min(64, 2 ** Math.floor(Math.log2(room)));
		const lifted = this.priced.length > 0 && this.scale > 1 ? 4 : 1;
		for (let a = 0; a < network.arcs; a++) network.cost[a] *= this.scale;
		for (let u = 0; u < network.nodes; u++) network.shortage[u] *= this.scale * lifted;
		this.fine = dearest * this.scale * lifted;
		this.forbidden = new Uint8Array(this.layout.pairs);
		this.simplex = new Simplex(network);
	}
	costOf(i) {
		let cost = -this.values[i] * this.scale;
		for (let f = 0; f < this.priced.length; f++) {
			const g = this.priced[f].groupOf[i];
			if (g >= 0) cost += this.prices[f][g];
		}
		return this.forbidden[i] ? cost + this.fine : cost;
	}
	/** After prices or forbidden pairs changed. */
	reprice() {
		const { cost } = this.simplex;
		for (let i = 0; i < this.layout.pairs; i++) cost[i] = this.costOf(i);
		this.simplex.refreshPotentials();
	}
	forbid(i) {
		if (this.forbidden[i]) return;
		this.forbidden[i] = 1;
		this.simplex.cost[i] = this.costOf(i);
		this.simplex.bar(i);
	}
	/** A forbidden pair comes back; its cost follows with the next `reprice`. */
	allow(i) {
		this.forbidden[i] = 0;
		this.simplex.unbar(i);
	}
	allowAll() {
		for (let i = 0; i < this.layout.pairs; i++) if (this.forbidden[i]) this.allow(i);
	}
	/** false: patience ran out, and nothing is proven. */
	solve(patience) {
		this.simplex.refreshPotentials();
		const done = this.simplex.solve(patience);
		for (let i = 0; i < this.layout.pairs; i++) if (this.forbidden[i]) this.simplex.bar(i);
		return done;
	}
	chosen() {
		const chosen = new Uint8Array(this.layout.pairs);
		for (let i = 0; i < chosen.length; i++) chosen[i] = this.simplex.flow[i];
		return chosen;
	}
	missing() {
		const { emptySeats, missedLoads } = shortages(this.layout, this.simplex);
		let fined = 0;
		for (let i = 0; i < this.layout.pairs; i++) if (this.forbidden[i] && this.simplex.flow[i] > 0) fined++;
		return emptySeats + missedLoads + fined + this.layout.impossibleRoles.length;
	}
	/** The Lagrangian at the present prices; call after a finished solve with nothing forbidden and nothing missing. */
	bound() {
		let sum = 0;
		for (let i = 0; i < this.layout.pairs; i++) if (this.simplex.flow[i] > 0) sum -= this.simplex.cost[i];
		for (let f = 0; f < this.priced.length; f++) for (let g = 0; g < this.priced[f].groups; g++) sum += this.prices[f][g] * this.priced[f].cap[g];
		return Math.floor(sum / this.scale + 1e-9);
	}
	/** What choosing (or dropping) a pair against the present answer costs at least, in scores. */
	regret(i) {
		const state = this.simplex.state[i];
		if (state === 0) return 0;
		const reduced = this.simplex.reducedCost(i) / this.scale;
		if (state === 2) return Number.POSITIVE_INFINITY;
		return state === 1 ? Math.max(0, reduced) : Math.max(0, -reduced);
	}
};
// packages/panel-draw/src/full.ts
/** Beyond this the integer program would eat the memory a command may use. */
const mostOpen = 6e4;
/** Meetings of two experts weigh an integer program down far more than anything else. */
const mostWithMeetings = 1500;
/** The best answer that keeps the rules of `full` or `rotation`, with a proven bound. */
async function solveRuled(problem, rules, options = {}) {
	const patience = options.patience ?? endless;
	const values = options.values ?? problem.pairs.val;
	const quick = new Quick(options.seed ?? rules);
	const relaxation = new Relaxation(problem, rules, values);
	const state = {
		chosen: null,
		total: Number.NEGATIVE_INFINITY,
		bound: Number.POSITIVE_INFINITY,
		infeasible: false,
		optimal: false
	};
	const better = (next) => {
		if (next && sum(relaxation, next) > state.total) {
			state.chosen = next;
			state.total = sum(relaxation, next);
		}
		options.progress?.(state.chosen, state.total, state.bound);
	};
	if (options.start) better(options.start);
	const grace = options.grace ?? endless;
	if (!relaxation.solve(patience) && (state.chosen || !relaxation.solve(grace))) return state;
	if (relaxation.missing() > 0) return {
		...state,
		bound: Number.NEGATIVE_INFINITY,
		infeasible: true
	};
	state.bound = relaxation.bound();
	better(null);
	if (!state.chosen) {
		better(descend(relaxation, patience() ? grace : patience, quick));
		relaxation.allowAll();
		relaxation.reprice();
	}
	let proof = {
		bound: state.bound,
		prices: relaxation.prices.map((p) => p.slice()),
		settled: false
	};
	const target = () => state.chosen ? state.total : proof.bound - Math.abs(proof.bound) * .001;
	const rounds = options.rounds ?? (rules === "rotation" ? 2 : 3);
	for (let round = 0; round < rounds && !patience(); round++) {
		proof = ascend(relaxation, round === 0 ? 20 : 40, proof, target, patience);
		state.bound = Math.min(state.bound, proof.bound);
		better(null);
		if (!relaxation.solve(patience)) break;
		const down = descend(relaxation, patience, quick);
		if (down) {
			better(down);
			better(polish(relaxation, down, patience, quick, options.polishSteps ?? (rules === "rotation" ? rotationSteps(problem) : 8)));
		}
		relaxation.allowAll();
		relaxation.prices.forEach((p, f) => {
			p.set(proof.prices[f]);
		});
		relaxation.reprice();
		if (state.bound - state.total <= Math.abs(state.bound) * 2e-5) break;
	}
	if (!state.chosen && patience()) {
		relaxation.allowAll();
		relaxation.reprice();
		if (relaxation.solve(grace)) better(descend(relaxation, grace, quick));
	}
	if (state.total < state.bound && !patience()) await finish(relaxation, state, options, better);
	state.optimal = state.chosen !== null && state.total >= state.bound;
	return state;
}
/** A step costs about as much as there are pairs; small provinces can afford many. */
const rotationSteps = (problem) => Math.min(500, Math.max(40, Math.round(12e6 / (problem.pairs.col.length + 1))));
/**
* What the prices leave open: a pair whose reduced cost is more than the gap between answer and bound is as it is in
* the relaxed answer, or the answer would be worse than the one in hand. The few others go into an integer program.
*/
async function finish(relaxation, state, options, better) {
	const { problem, rules, values } = relaxation;
	if (options.programSeconds === 0) return;
	if (!relaxation.solve(options.patience ?? endless)) return;
	const gap = state.chosen ? state.bound - state.total : Number.POSITIVE_INFINITY;
	const settled = new Int8Array(values.length);
	let open = 0;
	for (let i = 0; i < settled.length; i++) {
		if (problem.pairs.barred[i]) continue;
		if (relaxation.regret(i) > gap) settled[i] = relaxation.simplex.flow[i] > 0 ? 1 : 0;
		else {
			settled[i] = -1;
			open++;
		}
	}
	if (open === 0) {
		state.bound = Math.min(state.bound, state.total);
		return;
	}
	if (rules === "rotation" && open > mostWithMeetings && state.chosen) {
		await improve(relaxation, state, options, better);
		return;
	}
	if (open > mostOpen) return;
	const answer = await solveProgram(problem, rules, values, settled, options.programSeconds ?? 8, options.stopped);
	better(answer.chosen);
	if (answer.status === "optimal" || answer.status === "infeasible") state.bound = Math.max(state.total, Math.min(state.bound, answer.bound));
	if (answer.status === "infeasible" && !state.chosen) state.infeasible = true;
}
/** A handful of panels at a time is solved to the end with all the others as they are. */
async function improve(relaxation, state, options, better) {
	const { problem, rules, values } = relaxation;
	const quick = new Quick("neighbourhood");
	const patience = options.patience ?? endless;
	const until = performance.now() + (options.programSeconds ?? 8) * 1e3;
	while (!patience() && performance.now() < until && state.total < state.bound) better((await solveProgram(problem, rules, values, neighbourhood(problem, state.chosen, quick), 2, options.stopped)).chosen);
}
// ../../tmp/try9.ts
const deadline = (s) => {
	const t = performance.now();
	return () => performance.now() - t > s * 1e3;
};
for (const [p, e, rules] of [[
	60,
	90,
	"rotation"
], [
	150,
	200,
	"rotation"
]]) {
	const pr = problemFrom(province({
		seed: "bench",
		panels: p,
		experts: e
	}));
	const t = performance.now();
	const r = await solveRuled(pr, rules, {
		patience: deadline(24),
		progress: (b, t2, bd) => console.log("   ", ((performance.now() - t) / 1e3).toFixed(2), t2, bd)
	});
	console.log(p, e, rules, ((performance.now() - t) / 1e3).toFixed(2), r.total, r.bound, r.optimal, (100 * r.total / r.bound).toFixed(4));
}
export {};
