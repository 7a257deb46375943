/** True when a page of another origin shows this page in a frame; a page of our own may. */
function framedByStranger(): boolean {
  if (self === top) return false;
  try {
    return top?.location.origin !== location.origin;
  } catch {
    return true;
  }
}

/** For hosts that cannot send `frame-ancestors`: in a stranger's frame the page shows nothing but the way to its own address. */
function guardFrame(): void {
  const official = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  if (!framedByStranger()) return;
  for (const child of document.body.children) (child as HTMLElement).hidden = true;
  const notice = document.createElement('p');
  notice.className = 'offline-copy';
  notice.dataset.frameNotice = '';
  notice.textContent = '这一页被嵌在别的网页里，可能有人冒充。';
  if (official) {
    const link = document.createElement('a');
    link.href = official;
    link.target = '_top';
    link.rel = 'noopener';
    link.textContent = '请在浏览器打开官方网址';
    notice.append(link);
  }
  document.body.append(notice);
}

guardFrame();
