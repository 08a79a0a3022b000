/** The completion script of each shell. All of them call `dbaas-valkey __complete` with the words up to the cursor. */
export const shells = ['bash', 'zsh', 'fish'] as const

export type Shell = (typeof shells)[number]

const bash = `# dbaas-valkey completion for bash
_dbaas_valkey() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do
    COMPREPLY+=("\${line%%$'\\t'*}")
  done < <(dbaas-valkey __complete "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
# Where nothing is known, such as for a file, the shell completes by itself.
complete -o default -F _dbaas_valkey dbaas-valkey
`

const zsh = `#compdef dbaas-valkey
# dbaas-valkey completion for zsh
_dbaas_valkey() {
  local line
  local -a lines described
  lines=("\${(@f)$(dbaas-valkey __complete "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  for line in $lines; do
    [[ -n $line ]] && described+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}")
  done
  if (( \${#described} )); then
    _describe -V 'dbaas-valkey' described
  else
    _files
  fi
}
if [ "$funcstack[1]" = "_dbaas_valkey" ]; then
  _dbaas_valkey
else
  compdef _dbaas_valkey dbaas-valkey
fi
`

const fish = `# dbaas-valkey completion for fish
function __dbaas_valkey_complete
  set -l words (commandline -opc) (commandline -ct)
  dbaas-valkey __complete $words[2..] 2>/dev/null
end
complete -c dbaas-valkey -f -a '(__dbaas_valkey_complete)'
complete -c dbaas-valkey -n 'string match -qr -- "^--(body|.*-file)\\$" (commandline -opc)[-1]' -F
`

export const scripts: Readonly<Record<Shell, string>> = { bash, zsh, fish }
