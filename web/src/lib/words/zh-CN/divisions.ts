export default {
  lead: '按 GB/T 2260 编码。河北、河南至县级，其余省份至省级。',
  reports: '各条线的上级部门',
  nation: '国家主管部门',
  direct: '省直管',
  direct_title: '省直管单位',
  direct_lead: '地处设区的市境内，但在该条线由省级部门直接管理。',
  unverified: '未核验',
  below: '下辖',
  none_below: '没有更下一级，或尚未收录。',
};
