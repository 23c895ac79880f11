import { type ReactNode, useRef } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { classes } from './classes.ts';
import './popover.css';

interface PopoverAtProps {
  label: string;
  /** Client coordinates. */
  at: { x: number; y: number };
  onClose(): void;
  children: ReactNode;
  className?: string | undefined;
  /** Leaves the page around it within reach, which spares drawing it anew on opening and closing. */
  isNonModal?: boolean | undefined;
}

/** Floats at a place of the window that has no button of its own, such as where the pointer is or the end of a selection. */
export function PopoverAt({ label, at, onClose, children, className, isNonModal = false }: PopoverAtProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span
        ref={anchor}
        aria-hidden="true"
        style={{ position: 'fixed', left: at.x, top: at.y, width: 1, height: 1 }}
      />
      <Popover
        isOpen
        isNonModal={isNonModal}
        triggerRef={anchor}
        className={classes('popover', className)}
        placement="bottom start"
        offset={4}
        onOpenChange={isOpen => {
          if (!isOpen) onClose();
        }}
      >
        <Dialog aria-label={label} className="popover__dialog">
          {children}
        </Dialog>
      </Popover>
    </>
  );
}
