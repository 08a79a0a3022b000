import { Component, type FunctionComponent } from 'preact'

/** Returns a component that is rendered again only when one of its properties is another one. */
export function memo<Props extends object>(
  render: FunctionComponent<Props>,
): new (props: Props) => Component<Props> {
  const Inner = render
  return class Memo extends Component<Props> {
    override shouldComponentUpdate(next: Readonly<Props>): boolean {
      return (Object.keys(next) as (keyof Props)[]).some((key) => next[key] !== this.props[key])
    }

    override render(props: Props) {
      return <Inner {...props} />
    }
  }
}
