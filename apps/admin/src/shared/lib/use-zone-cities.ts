import { useCallback, useState } from 'react';
import { zoneCitiesOf, type ZoneCities } from './zone-search';

const NONE: ZoneCities = new Map();

/** The Chinese cities of zones, by which they are found in any language of the app; none until they are asked for. */
export function useZoneCities(): readonly [cities: ZoneCities, fetchCities: () => void] {
  const [cities, setCities] = useState(NONE);
  const fetchCities = useCallback(() => {
    import('../../i18n/zone-cities').then(
      ({ CITIES }) => {
        setCities((now) => (now === NONE ? zoneCitiesOf(CITIES) : now));
      },
      () => {
        // Without them zones are found by their own names.
      },
    );
  }, []);
  return [cities, fetchCities];
}
