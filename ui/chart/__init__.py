"""The chart on the screen: paints the marks that `gantt` makes."""
