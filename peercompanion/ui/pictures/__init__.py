"""Every page and dialog as a picture, drawn by the real app on a made-up year, without a screen.

looks     themes, text sizes, window sizes and languages to draw in
scenes    what there is to see, and the few acts that lead to it; tests walk along the same list
stage     a desk on a throwaway vault with a clock that stands still
camera    all scenes in all looks, as PNG
"""
