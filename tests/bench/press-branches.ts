// node tests/bench/press-branches.ts [branches]: one poster and one leaflet per branch, nothing from the cache; prints files per second and peak memory.
import type { Branch } from '../../src/domain/branch.ts';
import { campaignSheet } from '../../src/press/compose/campaign-sheet.ts';
import { composeCampaignWords } from '../../src/press/compose/campaign-words.ts';
import { drawingReader } from '../../src/press/read-drawing.ts';
import { renderTypstPdf } from '../../src/press/render/typst.ts';
import { loadRealCatalogue } from '../helpers/load-catalogue.ts';

const count = Number(process.argv[2] ?? 500);
const catalogue = loadRealCatalogue();
const campaign = catalogue.campaigns[0];
if (!campaign) throw new Error('没有宣传包');

const start = performance.now();
const cpu = process.cpuUsage();
let bytes = 0;
let peak = 0;
const samples: number[] = [];
for (let index = 0; index < count; index += 1) {
  const branch: Branch = {
    id: `b${index}`,
    line: index + 2,
    机构: '测试农村商业银行',
    网点: `第 ${index} 支行`,
    地址: `测试路 ${index} 号`,
    电话: '0571-1234 5678',
    营业时间: '',
    编号: '',
  };
  const words = composeCampaignWords(campaign, catalogue, drawingReader(catalogue), branch);
  bytes += (
    await renderTypstPdf(
      campaignSheet({ campaign, words }, 'poster', { size: 'a3', mode: 'cmyk', marks: true }),
    )
  ).length;
  bytes += (await renderTypstPdf(campaignSheet({ campaign, words }, 'leaflet'))).length;
  const rss = process.memoryUsage().rss / 1e6;
  peak = Math.max(peak, rss);
  if ((index + 1) % Math.ceil(count / 5) === 0) samples.push(Math.round(rss));
}
const seconds = (performance.now() - start) / 1000;
const used = process.cpuUsage(cpu);
console.log(
  `${count} 个网点，${count * 2} 个文件，${(bytes / 1e6).toFixed(1)} MB：${seconds.toFixed(1)} 秒，${((count * 2) / seconds).toFixed(1)} 个/秒；处理器 ${((used.user + used.system) / 1e6).toFixed(1)} 秒；内存峰值 ${Math.round(peak)} MB，沿途 ${samples.join('、')} MB`,
);
