"""How good a summary is, measured against articles annotated by hand.

`loading` reads gold (`gold`, `markup`) and corpora into `cases`. `systems/` predict, a model's answers
replayed by `cassettes`; `conventions/` write what our library finds as a corpus would; `running` and `store`
keep it. `scoring/` holds predictions against gold, `metrics` and `bootstrap` make figures of the counts,
`reporting/` shows them, `comparing` sets two runs side by side, `exporting` writes both for scorers of other
projects. Apart from all that, `fitting/` makes the weights that the package carries.
"""
