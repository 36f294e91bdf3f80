import type { Theme } from 'vitepress';
import theme from 'vitepress/theme';
import './style.css';

/** The theme of VitePress, in which the choice of a language always leads to a page. */
const ours: Theme = {
  ...theme,
  enhanceApp: (context) => {
    theme.enhanceApp?.(context);
    const { router, siteData } = context;
    const inLatvian = new Set(siteData.value.themeConfig.inLatvian as readonly string[]);
    // most pages are in English alone: from those one comes to the start in Latvian
    router.onBeforeRouteChange = (to) => {
      const [, page] = /^\/lv\/(.+)\.html$/.exec(to.replace(/[?#].*$/, '')) ?? [];
      if (page === undefined || inLatvian.has(page)) return true;
      void router.go('/lv/');
      return false;
    };
  },
};

export default ours;
