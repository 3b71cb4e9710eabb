"""A throwaway vault with an invented person's year, so that anybody can look around first.

sample    resources/sample/year.toml as frozen values, refused by path and line where it is broken
year      the sample laid out over the calendar that ends today: values of the record
filling   these values written through the companion's door, a little at a time
place     the private folder that holds the vault, gone at exit or at the next start
"""
