import { Button, Group, Toolbar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { classes } from '../../../components/classes.ts';
import { Icon, type IconName } from '../../../components/icon.tsx';
import { Tooltip } from '../../../components/tooltip.tsx';
import { commandKey } from '../../../frame/platform.ts';
import type { BlockStyle, StoryEditor } from './story-editor.ts';

type Style = BlockStyle | 'strong' | 'emphasis';

/** A style, what its button shows, and the key that does the same. */
const STYLES: readonly (readonly { style: Style; icon?: IconName; sign?: string; shortcut?: string }[])[] = [
  [
    { style: 'heading', sign: 'H' },
    { style: 'subheading', sign: 'h' },
  ],
  [
    { style: 'strong', sign: 'B', shortcut: 'B' },
    { style: 'emphasis', sign: 'I', shortcut: 'I' },
  ],
  [
    { style: 'quotation', icon: 'quotation' },
    { style: 'bullet', icon: 'bullets' },
    { style: 'number', icon: 'numbers' },
  ],
];

const SIGNS = [
  { kind: 'code', sign: '@' },
  { kind: 'quote', sign: '“' },
  { kind: 'link', sign: '→' },
] as const;

/** Styles and mentions by button; the arrow keys walk along it. */
export function StoryToolbar({ editor }: { editor: StoryEditor | null }) {
  const { t } = useTranslation();
  return (
    <Toolbar className="story__toolbar" aria-label={t('selective.story.toolbar')}>
      {STYLES.map(group => (
        <Group key={group[0]?.style} className="story__tools">
          {group.map(({ style, icon, sign, shortcut }) => {
            const isOn = editor?.isOn(style) ?? false;
            const label = t(`selective.story.styles.${style}`);
            return (
              <Tooltip key={style} text={label} shortcut={shortcut && commandKey(shortcut)}>
                <Button
                  aria-label={label}
                  aria-pressed={isOn}
                  className={classes('icon-button', `story__tool--${style}`, isOn && 'icon-button--on')}
                  isDisabled={editor === null}
                  preventFocusOnPress
                  onPress={() => editor?.toggle(style)}
                >
                  {icon ? <Icon name={icon} size={16} /> : <span aria-hidden="true">{sign}</span>}
                </Button>
              </Tooltip>
            );
          })}
        </Group>
      ))}
      <Group className="story__tools">
        {SIGNS.map(({ kind, sign }) => (
          <Tooltip key={kind} text={t(`selective.story.insert.${kind}`)} shortcut={sign}>
            <Button
              className="button button--quiet story__sign"
              isDisabled={editor === null}
              preventFocusOnPress
              onPress={() => editor?.type(sign)}
            >
              <span aria-hidden="true">{sign}</span>
              {t(`selective.story.signs.${kind}`)}
            </Button>
          </Tooltip>
        ))}
      </Group>
    </Toolbar>
  );
}
