export { Person } from '../seed/person.ts';
