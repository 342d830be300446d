export { readStaffSheet, rejectedStaffSheet, type StaffSheet } from './read.ts';
export { staffTemplate } from './template.ts';
